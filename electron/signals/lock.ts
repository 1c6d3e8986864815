import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';

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

/** What the poll needs from the machine. */
export interface LockPollPorts {
  /** What Electron says of the session; `unknown` where it cannot tell. */
  idleState(): 'active' | 'idle' | 'locked' | 'unknown';
  /** Whether another source tells of every lock at once. */
  hasEvents(): boolean;
  setTimer: SetTimer;
}

/** Without events the poll is the only source: how long a lock may go unnoticed, in ms. */
const aloneMs = 3000;
/** With events the poll is only a cross-check, in ms. */
const crossCheckMs = 60_000;
/** After a lock seen by the poll, how soon an unlock is noticed, in ms. */
const lockedMs = 1000;

/**
 * Asks for the lock at intervals, since Linux gives Electron no lock event.
 * @returns what looks at once, and what stops
 */
export function pollLock(
  lock: LockSignal,
  ports: LockPollPorts,
): { readonly look: () => void; readonly stop: () => void } {
  let cancel: () => void = () => undefined;
  const look = (): void => {
    cancel();
    const state = ports.idleState();
    if (state !== 'unknown') lock.report('idle-state', state === 'locked');
    const quiet = ports.hasEvents() ? crossCheckMs : aloneMs;
    cancel = ports.setTimer(state === 'locked' ? lockedMs : quiet, look);
  };
  return {
    look,
    stop: () => {
      cancel();
    },
  };
}
