import { askOnReturn } from './ask-on-return.ts';
import * as causes from './causes.ts';
import { canUndo } from './can-undo.ts';
import { dismissReached, startedAnew } from './dismissals.ts';
import type { EventOf, PresenceEvent, PresenceEventKind } from './event.ts';
import { countChange, noteShown, resetFlap } from './flap.ts';
import { pickedClaim } from './pick.ts';
import type { Rules } from './rules.ts';
import { settleTime } from './settle-time.ts';
import { noCauses, type PresenceState } from './state.ts';
import { keepStayed } from './stay.ts';
import { knowMeetings } from './know-meetings.ts';

interface Context {
  readonly rules: Rules;
  readonly now: number;
}

type Step<Kind extends PresenceEventKind> = (
  state: PresenceState,
  event: EventOf<Kind>,
  context: Context,
) => PresenceState;

/** `chosen`: somebody's doing, which the flap breaker does not count; `sensed`: the machine's. */
interface Handler<Kind extends PresenceEventKind> {
  readonly origin: 'chosen' | 'sensed';
  readonly step: Step<Kind>;
}

function picked(state: PresenceState, event: EventOf<'picked'>, context: Context): PresenceState {
  const manual = pickedClaim(event, context);
  if (manual === null) return state;
  const dismissed = dismissReached(state, 'cause', context);
  // Who picks while an automatic status shows is back.
  return resetFlap({ ...askOnReturn(state, dismissed, context), manual, stayed: null });
}

function cleared(state: PresenceState): PresenceState {
  return resetFlap({ ...state, manual: null, stayed: null, dismissed: [] });
}

function undone(state: PresenceState, _: EventOf<'undone'>, context: Context): PresenceState {
  if (!canUndo(state, context.rules, context.now)) return state;
  return { ...dismissReached(state, 'back', context), stayed: null };
}

function started(state: PresenceState, _: EventOf<'started'>, context: Context): PresenceState {
  return { ...startedAnew(state), startedAt: context.now, causes: noCauses, elsewhere: null };
}

/** Only a change of settings forgets a pick; a file that could not be read must not (design). */
function configured(
  state: PresenceState,
  _: EventOf<'settings-changed'>,
  { rules }: Context,
): PresenceState {
  const known = (claim: PresenceState['manual']): PresenceState['manual'] =>
    claim !== null && rules.statuses.has(claim.statusId) ? claim : null;
  const manual = known(state.manual);
  const stayed = known(state.stayed);
  const same = manual === state.manual && stayed === state.stayed;
  return same ? state : { ...state, manual, stayed };
}

const handlers: { readonly [Kind in PresenceEventKind]: Handler<Kind> } = {
  picked: { origin: 'chosen', step: picked },
  cleared: { origin: 'chosen', step: cleared },
  undone: { origin: 'chosen', step: undone },
  paused: {
    origin: 'chosen',
    step: (state, { until }) => ({ ...state, pausedUntil: until, stayed: null }),
  },
  resumed: {
    origin: 'chosen',
    step: (state) => resetFlap({ ...state, pausedUntil: null, dismissed: [] }),
  },
  answered: {
    origin: 'chosen',
    step: (state) => (state.question === null ? state : { ...state, question: null }),
  },
  'settings-changed': { origin: 'chosen', step: configured },
  started: { origin: 'chosen', step: started },
  quitting: {
    origin: 'chosen',
    step: (state, _, { now }) => causes.begin(state, 'quit', now),
  },
  locked: {
    origin: 'sensed',
    step: (state, { since }, { now }) => causes.begin(state, 'lock', Math.min(since, now)),
  },
  unlocked: { origin: 'sensed', step: (state, _, { now }) => causes.unlocked(state, now) },
  'idle-since': {
    origin: 'sensed',
    step: (state, { since }, { now }) => causes.idleSince(state, Math.min(since, now), now),
  },
  active: { origin: 'sensed', step: (state, _, { now }) => causes.active(state, now) },
  suspended: { origin: 'sensed', step: (state, _, { now }) => causes.begin(state, 'sleep', now) },
  'resumed-from-sleep': { origin: 'sensed', step: (state) => causes.awake(state) },
  'busy-elsewhere': {
    origin: 'sensed',
    step: (state, { busy }, context) => causes.busyElsewhere(state, busy, context),
  },
  meetings: {
    origin: 'sensed',
    step: (state, { meetings }, { now }) => knowMeetings(state, meetings, now),
  },
  tick: { origin: 'sensed', step: (state) => state },
};

function handle<Kind extends PresenceEventKind>(
  state: PresenceState,
  event: EventOf<Kind>,
  context: Context,
): PresenceState {
  const { origin, step }: Handler<Kind> = handlers[event.kind];
  const next = step(state, event, context);
  if (origin === 'chosen') return noteShown(next, context);
  const back = next.causes === state.causes ? next : askOnReturn(state, next, context);
  return countChange(keepStayed(state, back, context), context);
}

/**
 * The state after an event at `now` (epoch ms). A state in which nothing changed is the same
 * object, so that it need not be stored again. An event that makes no sense (an unknown status, an
 * ending in the past, nothing to undo) changes nothing.
 */
export function advance(
  state: PresenceState,
  event: PresenceEvent,
  context: Context,
): PresenceState {
  return handle(settleTime(state, context.now), event, context);
}
