import type { AutomaticSource } from '../contract/views/claim.ts';
import { isDismissed, type Rules } from './rules.ts';
import { overlayCandidates } from './overlay-candidates.ts';
import type { Dismissal, PresenceState } from './state.ts';

/**
 * Dismisses every automatic claim whose time has come, also where a pause hides it: what the
 * person says now must hold when the pause ends. A cause still within its delay is not dismissed.
 */
export function dismissReached(
  state: PresenceState,
  hold: Dismissal['hold'],
  context: { readonly rules: Rules; readonly now: number },
): PresenceState {
  const { rules, now } = context;
  const dismissable = overlayCandidates(state, rules, now)
    .filter(({ claim, reached }) => reached && !isDismissed(claim, state))
    .map(({ claim }) => claim.source);
  const added = [...new Set(dismissable)].map((source) => ({ source, at: now, hold }));
  const kept = state.dismissed.filter(({ source }) => !dismissable.includes(source));
  return { ...state, dismissed: [...kept, ...added] };
}

function keep(state: PresenceState, holds: (dismissal: Dismissal) => boolean): PresenceState {
  const dismissed = state.dismissed.filter((each) => holds(each));
  return dismissed.length === state.dismissed.length ? state : { ...state, dismissed };
}

/** The cause has ended: a dismissal of it is over, unless it waits for the person to be back. */
export function causeEnded(state: PresenceState, source: AutomaticSource): PresenceState {
  return keep(state, (each) => each.source !== source || each.hold === 'back');
}

/** Idling since `since` (epoch ms): a dismissal of an earlier one is over, likewise. */
export function idleAnew(state: PresenceState, since: number): PresenceState {
  return keep(state, ({ source, at, hold }) => {
    return source !== 'idle' || hold === 'back' || at >= since;
  });
}

/** Input at an unlocked computer: idling has ended, and what waited for the person is over. */
export function personIsBack(state: PresenceState): PresenceState {
  const { causes } = state;
  return keep(state, ({ source, hold }) => {
    if (source === 'idle') return false;
    // A meeting ends by the clock, not by somebody being there.
    return source === 'meeting' || hold === 'cause' || causes[source] !== null;
  });
}

/** A start shows that the computer is awake and the program not quitting. */
export function startedAnew(state: PresenceState): PresenceState {
  return keep(state, ({ source }) => source !== 'sleep' && source !== 'quit');
}
