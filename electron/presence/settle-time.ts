import { forgetMeetings } from './forget-meetings.ts';
import type { Causes, PresenceState } from './state.ts';

function notAfter(cause: Causes['lock'], now: number): Causes['lock'] {
  return cause === null ? null : { since: Math.min(cause.since, now) };
}

function causesBy(now: number, causes: Causes): Causes {
  const { unlockedAt } = causes;
  return {
    lock: notAfter(causes.lock, now),
    idle: notAfter(causes.idle, now),
    sleep: notAfter(causes.sleep, now),
    quit: notAfter(causes.quit, now),
    unlockedAt: (unlockedAt ?? now) > now ? null : unlockedAt,
  };
}

function latest(causes: Causes): number {
  const { lock, idle, sleep, quit, unlockedAt } = causes;
  const instants = [lock, idle, sleep, quit].map((cause) => cause?.since ?? 0);
  return Math.max(...instants, unlockedAt ?? 0);
}

/**
 * What time alone has done by `now` (epoch ms): an ended status or pause is forgotten, so that it
 * ends once, also if the clock is set back later; a cause that lies in the future, because the
 * clock was set back, begins now.
 */
export function settleTime(given: PresenceState, now: number): PresenceState {
  const state = forgetMeetings(given, now);
  const { manual, pausedUntil } = state;
  const ended = manual !== null && manual.until !== null && manual.until <= now;
  const resumed = typeof pausedUntil === 'number' && pausedUntil <= now;
  const skewed = latest(state.causes) > now;
  if (!ended && !resumed && !skewed) return state;
  return {
    ...state,
    manual: ended ? null : manual,
    pausedUntil: resumed ? null : pausedUntil,
    causes: skewed ? causesBy(now, state.causes) : state.causes,
  };
}
