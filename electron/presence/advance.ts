import * as causes from './causes.ts';
import { dismissReached, startedAnew } from './dismissals.ts';
import type { EventOf, PresenceEvent, PresenceEventKind } from './event.ts';
import { countChange, noteShown, resetFlap } from './flap.ts';
import { forgetMeetings, knowMeetings } from './meetings.ts';
import { askOnReturn, keepStayed } from './on-return.ts';
import { pickedClaim } from './pick.ts';
import { canUndo } from './resolve.ts';
import type { Rules } from './rules.ts';
import { noCauses, type Causes, type PresenceState } from './state.ts';

interface Context {
  readonly rules: Rules;
  readonly now: number;
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

function handle<Kind extends PresenceEventKind>(
  state: PresenceState,
  event: EventOf<Kind>,
  context: Context,
): PresenceState {
  const step: Step<Kind> = steps[event.kind];
  return step(state, event, context);
}

type Step<Kind extends PresenceEventKind> = (
  state: PresenceState,
  event: EventOf<Kind>,
  context: Context,
) => PresenceState;

const steps: { readonly [Kind in PresenceEventKind]: Step<Kind> } = {
  picked: chosen(picked),
  cleared: chosen(cleared),
  undone: chosen(undone),
  paused: chosen((state, { until }) => ({ ...state, pausedUntil: until, stayed: null })),
  resumed: chosen((state) => resetFlap({ ...state, pausedUntil: null, dismissed: [] })),
  answered: chosen((state) => (state.question === null ? state : { ...state, question: null })),
  'settings-changed': chosen(configured),
  started: chosen(started),
  quitting: chosen((state, _, { now }) => causes.begin(state, 'quit', now)),
  locked: sensed((state, { since }, { now }) => causes.begin(state, 'lock', Math.min(since, now))),
  unlocked: sensed((state, _, { now }) => causes.unlocked(state, now)),
  'idle-since': sensed((state, { since }, { now }) =>
    causes.idleSince(state, Math.min(since, now), now),
  ),
  active: sensed((state, _, { now }) => causes.active(state, now)),
  suspended: sensed((state, _, { now }) => causes.begin(state, 'sleep', now)),
  'resumed-from-sleep': sensed((state) => causes.awake(state)),
  'busy-elsewhere': sensed((state, { busy }, context) =>
    causes.busyElsewhere(state, busy, context),
  ),
  meetings: sensed((state, { meetings }, { now }) => knowMeetings(state, meetings, now)),
  tick: sensed((state) => state),
};

/** Somebody's doing, which the flap breaker does not count. */
function chosen<Kind extends PresenceEventKind>(step: Step<Kind>): Step<Kind> {
  return (state, event, context) => noteShown(step(state, event, context), context);
}

/** The machine's word: what ends by it may stay or be asked about, and the breaker counts it. */
function sensed<Kind extends PresenceEventKind>(step: Step<Kind>): Step<Kind> {
  return (state, event, context) => {
    const next = step(state, event, context);
    const back = next.causes === state.causes ? next : askOnReturn(state, next, context);
    return countChange(keepStayed(state, back, context), context);
  };
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

/**
 * What time alone has done by `now` (epoch ms): an ended status or pause is forgotten, so that it
 * ends once, also if the clock is set back later; a cause that lies in the future, because the
 * clock was set back, begins now.
 */
function settleTime(given: PresenceState, now: number): PresenceState {
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

function latest(causes: Causes): number {
  const { lock, idle, sleep, quit, unlockedAt } = causes;
  const instants = [lock, idle, sleep, quit].map((cause) => cause?.since ?? 0);
  return Math.max(...instants, unlockedAt ?? 0);
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

function notAfter(cause: Causes['lock'], now: number): Causes['lock'] {
  return cause === null ? null : { since: Math.min(cause.since, now) };
}
