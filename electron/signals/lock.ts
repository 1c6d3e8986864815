import type { LastSignals } from './last-signals.ts';
import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';

/** Where a lock reading came from; a stronger source is not contradicted by a weaker one's silence. */
export type LockSource = 'power-monitor' | 'screen-saver' | 'login-manager' | 'idle-state';

/** The readings of several sources, gathered into one signal. */
export interface LockSignal {
  /** One source's reading. */
  report(source: LockSource, locked: boolean): void;
  /** The source is gone, so that its last reading must not stick. */
  forget(source: LockSource): void;
  isLocked(): boolean;
  /** The last reading of each source that ever gave one. */
  readings(): ReadonlyMap<LockSource, boolean>;
}

/**
 * The screen is locked while any source says so. Each source counts for itself, so that one that
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

/** What this computer has to notice a lock by. */
export interface LockSources {
  /** The last reading of each source that ever gave one. */
  readonly lock: Readonly<Partial<Record<LockSource, boolean>>>;
  /** The D-Bus names that answered. */
  readonly screenSavers: readonly string[];
  readonly loginManager: boolean;
  readonly lastSeen: LastSignals;
}

/**
 * Whether a lock can be noticed on this computer. The polled idle state proves nothing: it says
 * unlocked where it does not know; only a lock that was noticed proves it.
 */
export function canDetectLock(sources: LockSources): boolean {
  const { lock, screenSavers, loginManager, lastSeen } = sources;
  const heard = Object.keys(lock).filter((source) => source !== 'idle-state');
  return heard.length > 0 || screenSavers.length > 0 || loginManager || lastSeen.locked !== null;
}

export interface LockPollPorts {
  /** What Electron says of the session; `unknown` where it does not know. */
  idleState(): 'active' | 'idle' | 'locked' | 'unknown';
  /** Whether another source reports every lock at once. */
  hasEvents(): boolean;
  setTimer: SetTimer;
}

/** Without events the poll is the only source: how long a lock may go unnoticed, in ms. */
const aloneMs = 3000;
/** With events the poll is only a cross-check, in ms. */
const crossCheckMs = 60_000;
/** After a lock that the poll noticed, how soon an unlock is noticed, in ms. */
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
