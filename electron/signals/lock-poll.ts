import type { LockSignal } from './lock.ts';
import type { SetTimer } from './timers.ts';

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
