import * as fc from 'fast-check';
import { type Claim, automaticSources, sources } from '../../../electron/contract/views/claim.ts';
import { advance } from '../../../electron/presence/advance.ts';
import type { Calendar } from '../../../electron/presence/calendar.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import type { Rules } from '../../../electron/presence/rules.ts';
import { initialState, type PresenceState } from '../../../electron/presence/state.ts';
import { day, hour, minute, nine, pick, rulesWith, second, statuses } from './world.ts';

/** A calendar without zones: work is the first eight hours of each day of UTC. */
const plainCalendar: Calendar = {
  nextClock: (now, clockHour) => now + (clockHour + 1) * hour,
  endOfDay: (now) => (Math.floor(now / day) + 1) * day,
  endOfWork: (now) => (Math.floor(now / day) + 1) * day,
  nextMorning: (now) => (Math.floor(now / day) + 1) * day,
  hoursAt: (now) => {
    const midnight = Math.floor(now / day) * day;
    const working = now < midnight + 8 * hour;
    return working
      ? { working, since: midnight, until: midnight + 8 * hour }
      : { working, since: midnight + 8 * hour, until: midnight + day };
  },
};

const statusId = fc.constantFrom(...statuses.map(({ id }) => id), 'gone');
const rule = fc.option(fc.record({ status: statusId }), { nil: undefined });
const idle = fc.array(
  fc.record({ afterSeconds: fc.integer({ min: 1, max: 900 }), status: statusId }),
  { maxLength: 3 },
);
const lock = fc.record({ status: statusId, afterSeconds: fc.constantFrom(0, 10, 60) });
const outside = fc.constantFrom(undefined, {
  timeZone: 'UTC',
  days: {},
  outside: 'offline',
});

/** Any rules; undefined entries are rules that are not set. */
export const anyRules: fc.Arbitrary<Rules> = fc
  .record({
    start: rule,
    idle,
    lock: fc.option(lock, { nil: undefined }),
    sleep: rule,
    quit: rule,
    onlyOver: fc.subarray(['available', 'busy', 'away', 'break', 'offline']),
    return: fc.constantFrom('at-once', 'ask', 'stay'),
    workingHours: outside,
    manualEnds: fc.constantFrom('never', 'end-of-day'),
    flapLimit: fc.record({ changes: fc.integer({ min: 1, max: 6 }), minutes: fc.constant(10) }),
  })
  .map((automation) => {
    const rules = rulesWith({ ...automation, workingHours: undefined }, plainCalendar);
    const { workingHours } = automation;
    const more = workingHours === undefined ? {} : { workingHours };
    return { ...rules, automation: { ...rules.automation, ...more } };
  });

/** Rules under which automation is never stopped for flapping. */
export const steadyRules: fc.Arbitrary<Rules> = anyRules.map((rules) => ({
  ...rules,
  automation: { ...rules.automation, flapLimit: { changes: 1000, minutes: 1 } },
}));

/** What happens after some time; the event is made for the clock of that moment. */
export interface Happening {
  readonly afterMs: number;
  readonly eventAt: (now: number) => PresenceEvent;
  readonly [fc.toStringMethod]: () => string;
}

const agoMs = fc.oneof(fc.integer({ min: 0, max: 20 * minute }), fc.constant(-minute));
const later = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 * minute }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 * hour }) },
);
const jumping = fc.oneof({ weight: 9, arbitrary: later }, fc.integer({ min: -hour, max: hour }));

type Carrying = 'picked' | 'paused' | 'locked' | 'idle-since' | 'busy-elsewhere' | 'meetings';

function same(kind: Exclude<PresenceEvent['kind'], Carrying>) {
  return fc.constant((): PresenceEvent => ({ kind }));
}

const sensed = fc.oneof(
  agoMs.map((ms) => (now: number): PresenceEvent => ({ kind: 'locked', since: now - ms })),
  agoMs.map((ms) => (now: number): PresenceEvent => ({ kind: 'idle-since', since: now - ms })),
  same('unlocked'),
  same('active'),
  same('suspended'),
  same('resumed-from-sleep'),
  same('tick'),
);
const picks = fc.tuple(statusId, fc.option(fc.integer({ min: second, max: 2 * hour }))).map(
  ([id, ms]) =>
    (): PresenceEvent =>
      pick(id, { ending: ms === null ? null : { kind: 'for', ms } }),
);
const chosen = fc.oneof(
  picks,
  picks,
  same('cleared'),
  same('undone'),
  same('resumed'),
  same('started'),
  same('quitting'),
  same('settings-changed'),
  fc.option(fc.integer({ min: 1, max: hour })).map((ms) => (now: number): PresenceEvent => ({
    kind: 'paused',
    until: ms === null ? 'forever' : now + ms,
  })),
);

function happenings(
  time: fc.Arbitrary<number>,
  events: fc.Arbitrary<(now: number) => PresenceEvent>,
): fc.Arbitrary<readonly Happening[]> {
  const one = fc.record({ afterMs: time, eventAt: events }).map((happening) => ({
    ...happening,
    [fc.toStringMethod]: () =>
      `+${String(happening.afterMs)} ms ${JSON.stringify(happening.eventAt(nine))}`,
  }));
  return fc.array(one, { maxLength: 25 });
}

/** Anything at all, the clock jumping back now and then. */
export const anything = happenings(
  jumping,
  fc.oneof({ weight: 2, arbitrary: sensed }, { weight: 1, arbitrary: chosen }),
);

/** Only what the machine says, with a clock that goes forward. */
export const onlySensed = happenings(later, sensed);

/** A moment of a run: what happened and what came of it. */
export interface Moment {
  readonly before: PresenceState;
  readonly event: PresenceEvent;
  readonly after: PresenceState;
  readonly now: number;
}

/** Every moment of a run from a first start, or from a given one. */
export function play(
  rules: Rules,
  happening: readonly Happening[],
  from: Pick<Moment, 'after' | 'now'> = { after: initialState(nine), now: nine },
): readonly Moment[] {
  let { after: state, now } = from;
  return happening.map(({ afterMs, eventAt }) => {
    now += afterMs;
    const event = eventAt(now);
    const before = state;
    state = advance(state, event, { rules, now });
    return { before, event, after: state, now };
  });
}

/** The last moment of a run; the first start if nothing happened. */
export function outcome(
  rules: Rules,
  happening: readonly Happening[],
): Pick<Moment, 'after' | 'now'> {
  return play(rules, happening).at(-1) ?? { after: initialState(nine), now: nine };
}

const instant = fc.integer({ min: nine - 3, max: nine + 3 });
/** Any claim, near enough in time to others that ties happen. */
export const anyClaim: fc.Arbitrary<Claim> = fc.record({
  source: fc.constantFrom(...sources),
  statusId,
  since: instant,
  until: fc.option(instant),
  message: fc.option(fc.constantFrom('a', 'b')),
  reason: fc.oneof(
    fc.constant({ kind: 'locked' as const }),
    fc.constantFrom(...automaticSources).map((source) => ({ kind: 'stayed' as const, source })),
  ),
});
