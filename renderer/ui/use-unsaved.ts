import { createContext, useContext, useEffect, useRef } from 'react';
import { createLeaveDesk, type LeaveDesk, type Settle } from './leave-desk.ts';

/** Carries the desk from the window to its pages. */
export const LeaveContext = createContext<LeaveDesk>(createLeaveDesk());

function cannotSettle(): Promise<boolean> {
  return Promise.resolve(false);
}

/**
 * Has the person asked before what they typed is lost: by another page, by closing the window, or by
 * the way out of the editor itself, which is what this returns.
 * @param settle for what stores itself: tries to, so that nobody is asked needlessly
 */
export function useUnsaved(
  isUnsaved: boolean,
  settle: Settle = cannotSettle,
): (leave: () => void) => void {
  const desk = useContext(LeaveContext);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  }, [settle]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    return desk.hold(() => latest.current());
  }, [desk, isUnsaved]);
  return desk.pass;
}
