import { createContext, useContext, useEffect, useRef } from 'react';

/** Asks whether what is open may be left; calls `leave` if so, and nothing if not. */
export type LeaveGuard = (leave: () => void) => void;

/** Where pages say that something is not saved yet, and where whoever leads elsewhere asks. */
export interface LeaveDesk {
  /** The guard is asked until the returned function is called; the one that came last counts. */
  readonly hold: (guard: LeaveGuard) => () => void;
  /** Leaves at once, or once the guard allows it. */
  readonly pass: (leave: () => void) => void;
}

/** Makes a desk without a guard. */
export function createLeaveDesk(): LeaveDesk {
  const guards = new Set<LeaveGuard>();
  return {
    hold: (guard) => {
      guards.add(guard);
      return () => {
        guards.delete(guard);
      };
    },
    pass: (leave) => {
      const guard = [...guards].at(-1);
      if (guard === undefined) leave();
      else guard(leave);
    },
  };
}

/** Carries the desk from the window to its pages. */
export const LeaveContext = createContext<LeaveDesk>(createLeaveDesk());

/** Has `guard` asked before the page is left, as long as there is something to lose. */
export function useLeaveGuard(isHeld: boolean, guard: LeaveGuard): void {
  const desk = useContext(LeaveContext);
  const latest = useRef(guard);
  useEffect(() => {
    latest.current = guard;
  }, [guard]);
  useEffect(() => {
    if (!isHeld) return undefined;
    return desk.hold((leave) => {
      latest.current(leave);
    });
  }, [desk, isHeld]);
}
