import type { Claim } from '../contract/claim.ts';
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
  const known = new Map<string, number>(state.dismissed.map(({ source, at }) => [source, at]));
  const isNew = ({ source, since }: Claim): boolean => {
    const at = known.get(source);
    // A meeting that began after the last "not now" wants one of its own.
    return at === undefined || (source === 'meeting' && since > at);
  };
  const reached = overlayCandidates(state, rules, now)
    .filter((each) => each.reached && isNew(each.claim))
    .flatMap(({ claim }) => (isOverlay(claim) ? [claim.source] : []));
  const added = [...new Set(reached)].map((source) => ({ source, at: now, hold }));
  if (added.length === 0) return state;
  const kept = state.dismissed.filter(({ source }) => !reached.includes(source));
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

/** Input at an unlocked computer: idling has ended, and what waited for the person is over. */
export function personIsBack(state: PresenceState): PresenceState {
  const { sleep, quit } = state.causes;
  const present: readonly AutomaticSource[] = [
    ...(sleep === null ? [] : (['sleep'] as const)),
    ...(quit === null ? [] : (['quit'] as const)),
  ];
  return keep(state, (each) => {
    if (each.source === 'idle') return false;
    // A meeting ends by the clock, not by somebody being there.
    if (each.source === 'meeting') return true;
    return each.hold === 'cause' || present.includes(each.source);
  });
}

/** A start shows that the computer is awake and the program not quitting. */
export function startedAnew(state: PresenceState): PresenceState {
  return keep(state, ({ source }) => source !== 'sleep' && source !== 'quit');
}
