import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  spanSchema,
  type Weekday,
  type WorkingHours,
} from '../../../electron/contract/settings/working-hours.ts';
import type { Calendar } from '../../../electron/presence/calendar.ts';
import { createCalendar } from '../../../electron/presence/create-calendar.ts';
import { endsAt } from '../../../electron/presence/pick.ts';
import { day, hour, minute } from './world.ts';

const zone = 'Europe/Warsaw';
const at = (iso: string): number => Date.parse(iso);

function workingHours(days: Partial<Record<Weekday, string[]>>, timeZone = zone): WorkingHours {
  for (const span of Object.values(days).flat()) spanSchema.parse(span);
  return { timeZone, days, outside: 'offline' };
}

function calendarOf(days?: Partial<Record<Weekday, string[]>>, timeZone = zone): Calendar {
  const hours = days === undefined ? undefined : workingHours(days, timeZone);
  return createCalendar({ zone, workingHours: hours });
}

describe('the next time the clock shows', () => {
  it.each([
    ['later today', '2026-11-23T08:00:00Z', 13, 0, '2026-11-23T12:00:00.000Z'],
    ['tomorrow, if it has passed', '2026-11-23T13:00:00Z', 13, 0, '2026-11-24T12:00:00.000Z'],
    ['tomorrow, if it is just now', '2026-11-23T12:00:00Z', 13, 0, '2026-11-24T12:00:00.000Z'],
    ['after a shorter night', '2026-03-28T22:00:00Z', 9, 0, '2026-03-29T07:00:00.000Z'],
    ['after a longer night', '2026-10-24T21:00:00Z', 9, 0, '2026-10-25T08:00:00.000Z'],
    [
      'an hour on, where the clock skips it',
      '2026-03-29T00:00:00Z',
      2,
      30,
      '2026-03-29T01:30:00.000Z',
    ],
    ['the first of two', '2026-10-24T23:00:00Z', 2, 30, '2026-10-25T00:30:00.000Z'],
    [
      'the second of two, after the first',
      '2026-10-25T00:45:00Z',
      2,
      30,
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'tomorrow, after the second of two',
      '2026-10-25T01:30:00Z',
      2,
      30,
      '2026-10-26T01:30:00.000Z',
    ],
  ])('%s', (...[, now, clockHour, clockMinute, expected]) => {
    const next = calendarOf().nextClock(at(now), clockHour, clockMinute);
    expect(new Date(next).toISOString()).toBe(expected);
  });
});

describe('the end of the day', () => {
  it('is the next local midnight, also on a day of 23 or 25 hours', () => {
    const { endOfDay } = calendarOf();
    expect(endOfDay(at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-23T23:00:00Z'));
    expect(endOfDay(at('2026-11-23T23:00:00Z'))).toBe(at('2026-11-24T23:00:00Z'));
    expect(endOfDay(at('2026-03-28T23:00:00Z'))).toBe(at('2026-03-29T22:00:00Z'));
    expect(endOfDay(at('2026-10-24T22:00:00Z'))).toBe(at('2026-10-25T23:00:00Z'));
  });

  it('is when the new day begins where midnight is skipped', () => {
    const beirut = createCalendar({ zone: 'Asia/Beirut', workingHours: undefined });
    expect(beirut.endOfDay(at('2026-03-28T12:00:00Z'))).toBe(at('2026-03-28T22:00:00Z'));
  });
});

describe('the end of work', () => {
  it('is midnight where no hours are set, or work is over', () => {
    expect(calendarOf().endOfWork(at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-23T23:00:00Z'));
    const { endOfWork } = calendarOf({ mon: ['09:00-17:00'] });
    expect(endOfWork(at('2026-11-23T16:00:00Z'))).toBe(at('2026-11-23T23:00:00Z'));
    expect(endOfWork(at('2026-11-24T08:00:00Z'))).toBe(at('2026-11-24T23:00:00Z'));
  });

  it('is the end of the last span of the day', () => {
    const { endOfWork } = calendarOf({ mon: ['13:00-17:00', '09:00-12:00'] });
    expect(endOfWork(at('2026-11-23T06:00:00Z'))).toBe(at('2026-11-23T16:00:00Z'));
    expect(endOfWork(at('2026-11-23T11:30:00Z'))).toBe(at('2026-11-23T16:00:00Z'));
  });

  it('is in the morning for a night shift', () => {
    const { endOfWork } = calendarOf({ mon: ['22:00-06:00'], tue: ['22:00-06:00'] });
    expect(endOfWork(at('2026-11-23T22:00:00Z'))).toBe(at('2026-11-24T05:00:00Z'));
    expect(endOfWork(at('2026-11-24T02:00:00Z'))).toBe(at('2026-11-24T05:00:00Z'));
    expect(endOfWork(at('2026-11-24T05:00:00Z'))).toBe(at('2026-11-25T05:00:00Z'));
  });
});

describe('the next working morning', () => {
  it('is nine on the next day from Monday to Friday without working hours', () => {
    const { nextMorning } = calendarOf();
    expect(nextMorning(at('2026-11-23T08:30:00Z'))).toBe(at('2026-11-24T08:00:00Z'));
    expect(nextMorning(at('2026-11-27T08:30:00Z'))).toBe(at('2026-11-30T08:00:00Z'));
    expect(nextMorning(at('2026-11-29T08:30:00Z'))).toBe(at('2026-11-30T08:00:00Z'));
  });

  it('is the start of the first span of the next working day', () => {
    const { nextMorning } = calendarOf({
      mon: ['13:00-17:00', '08:30-12:00'],
      wed: ['10:00-16:00'],
    });
    expect(nextMorning(at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-25T09:00:00Z'));
    expect(nextMorning(at('2026-11-25T08:00:00Z'))).toBe(at('2026-11-30T07:30:00Z'));
  });

  it('is a week later for who works one day a week, never the past', () => {
    const { nextMorning } = calendarOf({ mon: ['04:00-12:00'] });
    expect(nextMorning(at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-30T03:00:00Z'));
    expect(nextMorning(at('2026-11-23T03:30:00Z'))).toBe(at('2026-11-30T03:00:00Z'));
  });

  it('is nine on a weekday where there are hours but no working day', () => {
    expect(calendarOf({}).nextMorning(at('2026-11-27T08:30:00Z'))).toBe(at('2026-11-30T08:00:00Z'));
  });

  it('is found up to 366 days ahead, however many days are off', () => {
    const days = { wed: ['09:00-17:00'] };
    const holidays = Array.from({ length: 52 }, (_, week) =>
      new Date(at('2026-11-25T12:00:00Z') + week * 7 * day).toISOString().slice(0, 10),
    );
    const hours = { ...workingHours(days), holidays };
    const { nextMorning } = createCalendar({ zone, workingHours: hours });
    expect(nextMorning(at('2026-11-23T08:00:00Z'))).toBe(at('2027-11-24T08:00:00Z'));
    expect(nextMorning(at('2026-11-22T08:00:00Z'))).toBe(at('2026-11-23T08:00:00Z'));
  });

  it('is that of the day that has begun, said in the night', () => {
    expect(calendarOf().nextMorning(at('2026-11-23T23:30:00Z'))).toBe(at('2026-11-24T08:00:00Z'));
    const { nextMorning } = calendarOf({ tue: ['08:00-16:00'] });
    expect(nextMorning(at('2026-11-23T23:30:00Z'))).toBe(at('2026-11-24T07:00:00Z'));
  });
});

describe('working hours', () => {
  const days = { mon: ['09:00-17:00'], tue: ['09:00-12:00', '11:00-13:00', '13:00-15:00'] };

  it('are none if none are set', () => {
    expect(calendarOf().hoursAt(0)).toBeNull();
  });

  it.each([
    ['inside', '2026-11-23T08:00:00Z', true, '2026-11-23T08:00:00Z', '2026-11-23T16:00:00Z'],
    ['after work', '2026-11-23T16:00:00Z', false, '2026-11-23T16:00:00Z', '2026-11-24T08:00:00Z'],
    [
      'overlapping and touching spans',
      '2026-11-24T11:30:00Z',
      true,
      '2026-11-24T08:00:00Z',
      '2026-11-24T14:00:00Z',
    ],
    ['days off', '2026-11-27T12:00:00Z', false, '2026-11-24T14:00:00Z', '2026-11-30T08:00:00Z'],
  ])('%s', (...[, now, working, since, until]) => {
    expect(calendarOf(days).hoursAt(at(now))).toEqual({
      working,
      since: at(since),
      until: at(until),
    });
  });

  it('are read in their own zone, not in that of the traveller', () => {
    const tokyo = calendarOf({ mon: ['09:00-17:00'] }, 'Asia/Tokyo');
    expect(tokyo.hoursAt(at('2026-11-23T00:00:00Z'))?.working).toBe(true);
    expect(tokyo.hoursAt(at('2026-11-23T08:00:00Z'))?.working).toBe(false);
  });

  it('go past midnight', () => {
    const night = calendarOf({ mon: ['22:00-06:00'], sun: ['20:00-24:00'] });
    expect(night.hoursAt(at('2026-11-24T04:59:00Z'))).toEqual({
      working: true,
      since: at('2026-11-23T21:00:00Z'),
      until: at('2026-11-24T05:00:00Z'),
    });
    expect(night.hoursAt(at('2026-11-22T22:59:00Z'))?.until).toBe(at('2026-11-22T23:00:00Z'));
  });

  it('lose a span that the clock skips', () => {
    for (const span of ['02:30-03:00', '02:00-03:00']) {
      const { hoursAt } = calendarOf({ sun: [span] });
      expect(hoursAt(at('2026-03-29T01:10:00Z'))?.working).toBe(false);
      const next = at(`2026-04-05T00:${span.slice(3, 5)}:00Z`);
      expect(hoursAt(at('2026-03-28T12:00:00Z'))?.until).toBe(next);
    }
  });

  it('have no edges where there is always or never work', () => {
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const always = calendarOf(Object.fromEntries(names.map((name) => [name, ['00:00-24:00']])));
    expect(always.hoursAt(at('2026-11-23T08:00:00Z'))).toEqual({
      working: true,
      since: null,
      until: null,
    });
    const never = calendarOf({}).hoursAt;
    expect(never(at('2026-11-23T08:00:00Z'))).toEqual({ working: false, since: null, until: null });
    expect(never(at('2027-11-23T08:00:00Z'))?.working).toBe(false);
  });

  it('change at their edges and nowhere between, in every zone', () => {
    const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
      const hours = String(Math.floor(half / 2)).padStart(2, '0');
      return `${hours}:${half % 2 === 0 ? '00' : '30'}`;
    });
    const span = fc
      .tuple(clock, clock)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from}-${to}`);
    const spans = fc.array(span, { maxLength: 3 });
    const week = fc.record({ mon: spans, wed: spans, sat: spans, sun: spans });
    const zones = fc.constantFrom(zone, 'Asia/Tokyo', 'America/St_Johns', 'Australia/Lord_Howe');
    const time = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
    fc.assert(
      fc.property(week, zones, time, fc.nat({ max: 999 }), (...given) => {
        const [days, home, now, permille] = given;
        const { hoursAt } = calendarOf(days, home);
        const found = hoursAt(now);
        const { since, until } = { since: found?.since ?? now, until: found?.until ?? now };
        expect(since).toBeLessThanOrEqual(now);
        const between = since + Math.floor(((until - since) * permille) / 1000);
        expect(hoursAt(between)).toEqual(found);
        expect(hoursAt(until)?.working === found?.working).toBe(until === now);
      }),
      { numRuns: 200 },
    );
  });

  it('are laid out once for all instants between two edges', () => {
    const { hoursAt } = calendarOf(days);
    const morning = hoursAt(at('2026-11-23T08:00:00Z'));
    expect(hoursAt(at('2026-11-23T15:59:59Z'))).toBe(morning);
    const evening = hoursAt(at('2026-11-23T16:00:00Z'));
    expect(evening).not.toBe(morning);
    expect(hoursAt(at('2026-11-23T16:00:00Z'))).toBe(evening);
    const never = calendarOf({}).hoursAt;
    expect(never(at('2028-01-01T00:00:00Z'))).toBe(never(at('2026-01-01T00:00:00Z')));
  });

  it('hold up to their edge, whatever was asked before', () => {
    const fresh = (now: number): unknown => calendarOf(days).hoursAt(now);
    const kept = calendarOf(days);
    const from = at('2026-11-20T00:00:00Z');
    for (let step = 0; step < 300; step += 1) {
      const now = from + ((step * 7919) % 400) * 30 * minute;
      expect(kept.hoursAt(now)).toEqual(fresh(now));
    }
  });
});

describe('an ending', () => {
  const now = at('2026-11-23T08:00:00Z');
  const context = { now, calendar: calendarOf() };

  it.each([
    [{ kind: 'for', ms: hour }, now + hour],
    [{ kind: 'clock', hour: 13, minute: 15 }, now + 4.25 * hour],
    [{ kind: 'end-of-day' }, now + 15 * hour],
    [{ kind: 'next-morning' }, now + day],
    [{ kind: 'instant', at: now + 1 }, now + 1],
    [{ kind: 'instant', at: now + 366 * day }, now + 366 * day],
  ] as const)('%o falls on an instant', (ending, expected) => {
    expect(endsAt(ending, context)).toEqual({ kind: 'instant', at: expected });
  });

  it.each([
    [{ kind: 'instant', at: now }, 'past'],
    [{ kind: 'for', ms: 0 }, 'past'],
    [{ kind: 'for', ms: -hour }, 'past'],
    [{ kind: 'instant', at: now + 366 * day + 1 }, 'too-far'],
    [{ kind: 'for', ms: 400 * day }, 'too-far'],
  ] as const)('%o cannot be meant', (ending, reason) => {
    expect(endsAt(ending, context)).toEqual({ kind: 'invalid', reason });
  });
});
