import type { AutomaticSource } from '../contract/source.ts';
import { isOverlay } from './candidate.ts';
import { overlayCandidates } from './overlay-candidates.ts';
import type { Rules } from './rules.ts';
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
  const known = new Set<string>(state.dismissed.map(({ source }) => source));
  const added = overlayCandidates(state, rules, now)
    .filter(({ reached }) => reached)
    .flatMap(({ claim }) => (isOverlay(claim) && !known.has(claim.source) ? [claim.source] : []))
    .map((source) => ({ source, at: now, hold }));
  return added.length === 0 ? state : { ...state, dismissed: [...state.dismissed, ...added] };
}

function keep(state: PresenceState, holds: (dismissal: Dismissal) => boolean): PresenceState {
  const dismissed = state.dismissed.filter((each) => holds(each));
  return dismissed.length === state.dismissed.length ? state : { ...state, dismissed };
}

/** The cause has ended: a dismissal of it is over, unless it waits for the person to be back. */
export function causeEnded(state: PresenceState, source: AutomaticSource): PresenceState {
  return keep(state, (each) => each.source !== source || each.hold === 'back');
}

/** Input at an unlocked computer: idling has ended, and what waited for the person is over. */
export function personIsBack(state: PresenceState): PresenceState {
  const { sleep, quit } = state.causes;
  const present: readonly AutomaticSource[] = [
    ...(sleep === null ? [] : (['sleep'] as const)),
    ...(quit === null ? [] : (['quit'] as const)),
  ];
  return keep(state, (each) => {
    if (each.source === 'idle') return false;
    return each.hold === 'cause' || present.includes(each.source);
  });
}

/** A start shows that the computer is awake and the program not quitting. */
export function startedAnew(state: PresenceState): PresenceState {
  return keep(state, ({ source }) => source !== 'sleep' && source !== 'quit');
}
