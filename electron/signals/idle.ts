import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';
import { secondMs } from '../contract/time.ts';

export interface IdlePorts {
  /** Seconds since the last input anywhere in the session, whole. */
  idleSeconds(): number;
  /** Whether the screen is locked: input does not count then. */
  isLocked(): boolean;
  /** Epoch ms. */
  now(): number;
  setTimer: SetTimer;
}

export interface IdleSignal {
  /** Looks at once, and anew whenever a rule, the lock or the power state changed. */
  look(): void;
  /** The last value and the longest ever, in seconds; a source that is always 0 shows by them. */
  readings(): { readonly last: number | null; readonly longest: number };
  stop(): void;
}

/** While the person is away, how fast their return is noticed, in ms. */
const returnPollMs = 1000;
/** The longest sleep between two looks, in ms, so that a changed clock or source is noticed. */
const longestPollMs = 60_000;

interface Look {
  readonly seconds: number;
  readonly firstStageSeconds: number;
}

function nextPollMs({ seconds, firstStageSeconds }: Look): number {
  if (seconds >= firstStageSeconds) return returnPollMs;
  return Math.min((firstStageSeconds - seconds) * secondMs, longestPollMs);
}

/**
 * Watches the time since the last input. It looks rarely while the person works (never before the
 * first stage can be reached) and every second only while they are away.
 * @param firstStageSeconds the shortest idle rule, in seconds; null when there is none.
 */
export function createIdleSignal(
  ports: IdlePorts,
  firstStageSeconds: () => number | null,
  emit: OnSignal,
): IdleSignal {
  let cancel: () => void = () => undefined;
  let away: boolean | null = null;
  let wasLocked = false;
  let last: number | null = null;
  let longest = 0;

  const report = (seconds: number, stage: number): void => {
    const isAway = seconds >= stage;
    if (isAway && away !== true) {
      emit({ kind: 'idle-since', since: ports.now() - seconds * secondMs });
    }
    if (!isAway && away !== false) emit({ kind: 'active' });
    away = isAway;
  };

  const look = (): void => {
    cancel();
    const isLocked = ports.isLocked();
    // Unlocking is a return even if nobody was away long enough to be called idle before it.
    if (wasLocked && !isLocked) away = null;
    wasLocked = isLocked;
    const stage = firstStageSeconds();
    if (stage === null) {
      if (away !== false) emit({ kind: 'active' });
      away = false;
      return;
    }
    const seconds = ports.idleSeconds();
    last = seconds;
    longest = Math.max(longest, seconds);
    // Locked beats input: a nudged mouse at the lock screen is not a return.
    if (!(isLocked && away === true)) report(seconds, stage);
    cancel = ports.setTimer(nextPollMs({ seconds, firstStageSeconds: stage }), look);
  };

  return {
    look,
    readings: () => ({ last, longest }),
    stop: () => {
      cancel();
    },
  };
}
