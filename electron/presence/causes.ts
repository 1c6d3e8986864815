import type { BusyElsewhere } from '../contract/word-lists.ts';
import { causeEnded, idleAnew, personIsBack } from './dismissals.ts';
import { heedsBusy } from './claims-of.ts';
import type { Rules } from './rules.ts';
import type { Causes, PresenceState } from './state.ts';

/** Sensors count whole seconds: instants of last input closer than this are the same input. */
const sameInputMs = 1500;
/** Input this long after "going to sleep" shows that the computer is awake, whatever was missed. */
const surelyAwakeMs = 30_000;

function withCauses(state: PresenceState, change: Partial<Causes>): PresenceState {
  return { ...state, causes: { ...state.causes, ...change } };
}

/** A cause begins at `since` (epoch ms); one that is there already keeps its beginning. */
export function begin(
  state: PresenceState,
  cause: 'lock' | 'sleep' | 'quit',
  since: number,
): PresenceState {
  return state.causes[cause] === null ? withCauses(state, { [cause]: { since } }) : state;
}

/** The computer woke up. */
export function awake(state: PresenceState): PresenceState {
  const ended = causeEnded(state, 'sleep');
  return ended.causes.sleep === null ? ended : withCauses(ended, { sleep: null });
}

/** The screen is unlocked at `now` (epoch ms); if it was locked, somebody is there now. */
export function unlocked(state: PresenceState, now: number): PresenceState {
  const ended = causeEnded(state, 'lock');
  if (ended.causes.lock === null) return ended;
  return withCauses(causeEnded(ended, 'idle'), { lock: null, idle: null, unlockedAt: now });
}

/** Input was seen at `now` (epoch ms). Locked beats input: a knock on the mouse is nobody back. */
export function active(state: PresenceState, now: number): PresenceState {
  const { lock, sleep } = state.causes;
  if (lock !== null) return state;
  const woken = sleep !== null && now - sleep.since > surelyAwakeMs ? awake(state) : state;
  const back = personIsBack(woken);
  return back.causes.idle === null ? back : withCauses(back, { idle: null });
}

/** The first instant of last input that is heard of. Locked, it says nothing of anybody back. */
function firstIdle(state: PresenceState, since: number): PresenceState {
  const fresh = state.causes.lock === null ? idleAnew(state, since) : state;
  return withCauses(fresh, { idle: { since } });
}

/**
 * Nobody has touched the computer since `since` (epoch ms). A later instant than the one known is
 * input that was missed; an earlier one is the same idling after the clock was set back.
 */
export function idleSince(state: PresenceState, since: number, now: number): PresenceState {
  const { lock, idle, unlockedAt } = state.causes;
  const from = Math.max(since, unlockedAt ?? since);
  if (idle === null) return firstIdle(state, from);
  if (from < idle.since - sameInputMs) return withCauses(state, { idle: { since: from } });
  const isBack = from > idle.since + sameInputMs && lock === null;
  return isBack ? withCauses(active(state, now), { idle: { since: from } }) : state;
}

/**
 * A call or presentation began or ended at `now` (epoch ms). Who was in one was there, so that
 * idling counts from its end at the earliest.
 */
export function busyElsewhere(
  state: PresenceState,
  busy: BusyElsewhere | null,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): PresenceState {
  if (state.elsewhere === busy) return state;
  const ended = heedsBusy(state, rules) !== null && heedsBusy({ elsewhere: busy }, rules) === null;
  const next = { ...state, elsewhere: busy };
  if (!ended) return next;
  const { idle } = state.causes;
  return withCauses(next, { unlockedAt: now, idle: idle === null ? null : { since: now } });
}
