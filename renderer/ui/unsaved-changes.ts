import { createObservable, type Observable } from '../bridge/observable.ts';
import { createContext, useContext, useEffect, useRef } from 'react';

/** Stores what can be stored without asking; answers whether nothing is left to lose. */
export type Settle = () => Promise<boolean>;

/** Where editors say that something is not saved yet, and where whoever leads elsewhere asks. */
export interface UnsavedChanges {
  /** Something would be lost until the returned function is called. */
  readonly hold: (settle: Settle) => () => void;
  readonly isHeld: () => boolean;
  /** Leaves at once if nothing would be lost or all of it could be stored; else the person is asked. */
  readonly pass: (leave: () => void) => void;
  /** What waits for the person's answer; null if nothing does. */
  readonly waiting: Observable<(() => void) | null>;
  /** The person's answers. */
  readonly stay: () => void;
  readonly discard: () => void;
}

/** Starts with nothing unsaved. */
export function createUnsavedChanges(): UnsavedChanges {
  const held = new Set<{ readonly settle: Settle }>();
  const waiting = createObservable<(() => void) | null>(null);

  const stay = (): void => {
    waiting.update(() => null);
  };
  const go = (leave: () => void): void => {
    held.clear();
    stay();
    leave();
  };
  const goOn = (): void => {
    const leave = waiting.get();
    if (leave !== null) go(leave);
  };
  const settleOrAsk = async (leave: () => void): Promise<void> => {
    const settled = await Promise.all([...held].map(({ settle }) => settle()));
    if (settled.every(Boolean)) go(leave);
    else waiting.update(() => leave);
  };

  return {
    hold: (settle) => {
      const hold = { settle };
      held.add(hold);
      return () => {
        held.delete(hold);
        // It was saved while the question stood, which asks about nothing now.
        if (held.size === 0) goOn();
      };
    },
    isHeld: () => held.size > 0,
    pass: (leave) => {
      if (held.size === 0) leave();
      else void settleOrAsk(leave);
    },
    waiting,
    stay,
    discard: goOn,
  };
}

/** Carries it from the window to its pages. */
export const UnsavedContext = createContext<UnsavedChanges>(createUnsavedChanges());

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
  const unsaved = useContext(UnsavedContext);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  }, [settle]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    return unsaved.hold(() => latest.current());
  }, [unsaved, isUnsaved]);
  return unsaved.pass;
}
