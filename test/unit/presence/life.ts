import * as fc from 'fast-check';
import { automationSchema } from '../../../electron/contract/settings/automation.ts';
import { kinds } from '../../../electron/contract/settings/status.ts';
import { advance } from '../../../electron/presence/advance.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import type { PresenceEvent } from '../../../electron/presence/event.ts';
import { nextChangeAt } from '../../../electron/presence/next-change.ts';
import { rulesOf, type Rules } from '../../../electron/presence/rules.ts';
import {
  initialState,
  presenceStateSchema,
  type PresenceState,
} from '../../../electron/presence/state.ts';
import { day, hour, minute, pick, second, statuses } from './world.ts';

/** One thing that happens in somebody's day; times are ms. */
export type Incident =
  | { readonly kind: 'event'; readonly make: (now: number) => PresenceEvent }
  | { readonly kind: 'wait' | 'jump' | 'sleep'; readonly ms: number }
  | { readonly kind: 'restart' };

/** The instants at which a clock of Warsaw is set, and a plain Monday. */
const beginnings = [
  Date.UTC(2026, 9, 24, 22),
  Date.UTC(2026, 2, 28, 23),
  Date.UTC(2026, 10, 23, 8),
] as const;
export const beginning: fc.Arbitrary<number> = fc.constantFrom(...beginnings);

const statusId = fc.constantFrom(...statuses.map(({ id }) => id), 'gone');
const onlyOver = fc.option(fc.subarray([...kinds]), { nil: undefined, freq: 2 });
const returns = fc.option(fc.constantFrom('at-once', 'ask', 'stay'), { nil: undefined });
const rule = fc.record({ status: statusId, onlyOver, return: returns });
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined, freq: 4 });
const weekdayHours = ['08:00-12:00', '11:30-16:00'];
const workingHours = fc.constantFrom(
  {
    timeZone: 'Europe/Warsaw',
    days: { mon: weekdayHours, tue: weekdayHours, sun: ['22:00-06:00'] },
    outside: 'offline',
    holidays: ['11-24', '2026-10-25'],
  },
  { timeZone: 'Pacific/Auckland', days: { mon: ['09:00-17:00'] }, outside: 'offline' },
);

const automation = fc.record({
  start: maybe(fc.record({ status: statusId })),
  idle: fc.array(
    fc.record({
      afterSeconds: fc.integer({ min: 60, max: 1800 }),
      status: statusId,
      onlyOver,
      return: returns,
    }),
    { maxLength: 3 },
  ),
  lock: maybe(
    fc.record({
      status: statusId,
      afterSeconds: fc.constantFrom(0, 10, 60),
      onlyOver,
      return: returns,
    }),
  ),
  sleep: maybe(rule),
  quit: maybe(rule),
  calendar: maybe(
    fc.record({
      file: fc.constant('work.ics'),
      status: statusId,
      showTitle: fc.boolean(),
      onlyOver,
    }),
  ),
  notWhile: fc.option(fc.subarray(['call', 'presenting']), { nil: undefined }),
  onlyOver: fc.subarray([...kinds]),
  return: fc.constantFrom('at-once', 'ask', 'stay'),
  manualEnds: fc.constantFrom('never', 'never', 'end-of-day', 'end-of-work'),
  workingHours: fc.option(workingHours, { nil: undefined, freq: 3 }),
  flapLimit: fc.record({ changes: fc.constantFrom(2, 6, 1000), minutes: fc.constantFrom(1, 10) }),
});

function defined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Rules as a provisioning file would hold them, every one of them or none. */
export const lifeRules: fc.Arbitrary<Rules> = automation.map((file) => {
  const parsed = automationSchema.parse(defined(file));
  const calendar = createCalendar({
    zone: 'Europe/Warsaw',
    workingHours: parsed.workingHours,
  });
  return rulesOf({ statuses, automation: parsed }, calendar);
});

const ago = fc.integer({ min: 0, max: 40 * minute });
type Make = (now: number) => PresenceEvent;

function always(event: PresenceEvent): fc.Arbitrary<Make> {
  return fc.constant(() => event);
}

const endings = fc.oneof(
  fc.constant(null),
  fc.integer({ min: second, max: 3 * hour }).map((ms) => ({ kind: 'for', ms }) as const),
  fc.record({
    kind: fc.constant('clock' as const),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom(0, 30),
  }),
  fc.constantFrom({ kind: 'end-of-day' } as const, { kind: 'next-morning' } as const),
);
const meetings = fc.array(
  fc.record({
    after: fc.integer({ min: -hour, max: 4 * hour }),
    ms: fc.integer({ min: minute, max: 2 * hour }),
    title: fc.constantFrom(null, 'Budget'),
  }),
  { maxLength: 4 },
);

/** What the machine says. */
export const sensedEvents: fc.Arbitrary<Make> = fc.oneof(
  ago.map((ms) => (now: number): PresenceEvent => ({ kind: 'locked', since: now - ms })),
  always({ kind: 'unlocked' }),
  ago.map((ms) => (now: number): PresenceEvent => ({ kind: 'idle-since', since: now - ms })),
  always({ kind: 'active' }),
  fc
    .constantFrom('call', 'presenting', null)
    .map((busy) => (): PresenceEvent => ({ kind: 'busy-elsewhere', busy })),
  meetings.map((spans) => (now: number): PresenceEvent => ({
    kind: 'meetings',
    meetings: spans.map(({ after, ms, title }) => ({
      since: now + after,
      until: now + after + ms,
      title,
    })),
  })),
);

const chosenEvents: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(statusId, endings).map(
      ([id, ending]) =>
        (): PresenceEvent =>
          pick(id, { ending }),
    ),
  },
  { weight: 1, arbitrary: always({ kind: 'cleared' }) },
  { weight: 1, arbitrary: always({ kind: 'undone' }) },
  { weight: 1, arbitrary: always({ kind: 'resumed' }) },
  { weight: 1, arbitrary: always({ kind: 'answered' }) },
  { weight: 1, arbitrary: always({ kind: 'settings-changed' }) },
  { weight: 1, arbitrary: always({ kind: 'quitting' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: hour })
      .map((ms) => (now: number): PresenceEvent => ({ kind: 'paused', until: now + ms })),
  },
);

const event = (makes: fc.Arbitrary<Make>): fc.Arbitrary<Incident> =>
  makes.map((make) => ({
    kind: 'event',
    make,
    [fc.toStringMethod]: () => JSON.stringify(make(0)),
  }));
const span = (kind: 'wait' | 'sleep', max: number): fc.Arbitrary<Incident> =>
  fc.integer({ min: 1, max }).map((ms) => ({ kind, ms }));

/** Days as they come: every source, rules, sleeps, clocks that are set, restarts. */
export const incidents: fc.Arbitrary<readonly Incident[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: event(sensedEvents) },
    { weight: 3, arbitrary: event(chosenEvents) },
    { weight: 5, arbitrary: span('wait', 45 * minute) },
    { weight: 1, arbitrary: span('sleep', 12 * hour) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(-hour, hour, -day, second, -second)
        .map((ms): Incident => ({ kind: 'jump', ms })),
    },
    { weight: 1, arbitrary: fc.constant<Incident>({ kind: 'restart' }) },
  ),
  { maxLength: 30 },
);

/** A machine that cannot make up its mind, with somebody who acts now and then. */
export const flips: fc.Arbitrary<readonly Incident[]> = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: event(always({ kind: 'unlocked' })) },
    {
      weight: 20,
      arbitrary: event(fc.constant((now) => ({ kind: 'locked', since: now }))),
    },
    { weight: 10, arbitrary: span('wait', 30 * second) },
    { weight: 4, arbitrary: event(sensedEvents) },
    { weight: 1, arbitrary: event(chosenEvents) },
  ),
  { minLength: 12, maxLength: 30 },
);

/** A moment of a life: what was before, what came of it, and when; the event it was. */
export interface LifeMoment {
  readonly before: PresenceState;
  readonly after: PresenceState;
  readonly event: PresenceEvent;
  readonly now: number;
  /** Whether the clock was set since the moment before. */
  readonly clockWasSet: boolean;
}

/** Lives through the incidents with the one timer that the presence store has, and reports each moment. */
export function live(
  rules: Rules,
  days: readonly Incident[],
  { from, tell }: { readonly from: number; readonly tell: (moment: LifeMoment) => void },
): { readonly state: PresenceState; readonly now: number } {
  let state = initialState(from);
  let now = from;
  let clockWasSet = false;
  const happens = (next: PresenceEvent): void => {
    const before = state;
    state = advance(before, next, { rules, now });
    tell({ before, after: state, event: next, now, clockWasSet });
    clockWasSet = false;
  };
  const wait = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = nextChangeAt(state, rules, now);
      if (next === null || next > end) break;
      now = next;
      happens({ kind: 'tick' });
    }
    now = end;
  };
  happens({ kind: 'started' });
  for (const incident of days) {
    switch (incident.kind) {
      case 'event':
        happens(incident.make(now));
        break;
      case 'wait':
        wait(incident.ms);
        break;
      case 'jump':
        now += incident.ms;
        clockWasSet = true;
        happens({ kind: 'tick' });
        break;
      case 'sleep':
        happens({ kind: 'suspended' });
        now += incident.ms;
        happens({ kind: 'resumed-from-sleep' });
        break;
      case 'restart':
        state = presenceStateSchema.parse(JSON.parse(JSON.stringify(state)));
        happens({ kind: 'started' });
    }
  }
  return { state, now };
}
