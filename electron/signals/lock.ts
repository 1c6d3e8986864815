import type { OnSignal } from './signal.ts';

/** Where a lock reading came from; a stronger source is not contradicted by a weaker one's silence. */
export type LockSource = 'power-monitor' | 'screen-saver' | 'login-manager' | 'idle-state';

/** Gathers what several sources say of the lock into one signal. */
export interface LockSignal {
  /** One source's reading. */
  report(source: LockSource, locked: boolean): void;
  /** The source cannot be heard any more, so that its last word must not stick. */
  forget(source: LockSource): void;
  isLocked(): boolean;
  /** The last reading of each source that ever spoke. */
  readings(): ReadonlyMap<LockSource, boolean>;
}

/**
 * The screen is locked while any source says so. A source speaks for itself alone, so that one that
 * never changes cannot hold the others.
 * @param now epoch ms
 */
export function createLockSignal(now: () => number, emit: OnSignal): LockSignal {
  const readings = new Map<LockSource, boolean>();
  let locked = false;
  const weigh = (): void => {
    const next = [...readings.values()].some(Boolean);
    if (next === locked) return;
    locked = next;
    emit(next ? { kind: 'locked', since: now() } : { kind: 'unlocked' });
  };
  return {
    report: (source, isLocked) => {
      readings.set(source, isLocked);
      weigh();
    },
    forget: (source) => {
      readings.delete(source);
      weigh();
    },
    isLocked: () => locked,
    readings: () => readings,
  };
}
