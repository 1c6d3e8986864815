import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  spanSchema,
  workingHoursSchema,
} from '../../../../../electron/contract/settings/working-hours.ts';
import {
  moveSpan,
  parseSpan,
  readTime,
  spanText,
  stretchSpan,
  stretchStart,
} from '../../../../../renderer/features/automation/day-span.ts';
import { findZones, zoneNamed } from '../../../../../renderer/features/automation/zone-chooser.tsx';
import {
  holidayText,
  isYearly,
  readHoliday,
} from '../../../../../renderer/features/automation/holiday-list.tsx';
import {
  barsOf,
  changeSpan,
  copyToWorkdays,
  hasOverlap,
  usualWeek,
  weekdays,
  withoutSpan,
  withSpan,
} from '../../../../../renderer/features/automation/week.ts';

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const anySpan = fc
  .record({ from: minuteOfDay, to: fc.integer({ min: 0, max: 1440 }) })
  .filter(({ from, to }) => from !== to);

describe('a span of a day', () => {
  it.each([
    ['9', 540],
    ['930', 570],
    ['9:30', 570],
    ['09.30', 570],
    ['９：３０', 570],
    ['24:00', 1440],
    ['0:00', 0],
  ])('a time is read however it is typed: %s', (typed, minutes) => {
    expect(readTime(typed)).toBe(minutes);
  });

  it.each(['', '25:00', '24:01', '9:60', 'nine', '9:3', '-1:00'])('is no time: %s', (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it('that begins just before midnight and ends with it stays where it is', () => {
    expect(moveSpan({ from: 1426, to: 0 }, -15)).toEqual({ from: 1426, to: 0 });
  });

  it('is one that the rules take, however the keys or the mouse move it', () => {
    const moves = { start: stretchStart, whole: moveSpan, end: stretchSpan };
    const quarters = fc.integer({ min: -100, max: 100 }).map((count) => count * 15);
    const step = fc.tuple(fc.constantFrom('start', 'whole', 'end'), quarters);
    fc.assert(
      fc.property(anySpan, fc.array(step), (span, steps) => {
        const moved = steps.reduce((now, [how, by]) => moves[how](now, by), span);
        expect(spanSchema.safeParse(spanText(moved)).success).toBe(true);
        expect(parseSpan(spanText(moved))).toEqual(moved);
        expect(moved.to < moved.from).toBe(span.to < span.from);
      }),
    );
  });

  it('begins earlier or later where its beginning is moved, and keeps its end', () => {
    expect(stretchStart({ from: 540, to: 1020 }, -60)).toEqual({ from: 480, to: 1020 });
    expect(stretchStart({ from: 540, to: 1020 }, 900)).toEqual({ from: 1005, to: 1020 });
    expect(stretchStart({ from: 1320, to: 360 }, -2000)).toEqual({ from: 375, to: 360 });
  });
});

describe('the hours of a week', () => {
  it('begin as most people work, and are hours that the rules take', () => {
    const hours = { timeZone: 'UTC', days: usualWeek(), outside: 'offline' };
    expect(workingHoursSchema.parse(hours)).toEqual(hours);
    expect(Object.keys(usualWeek())).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  it('get more where the day is free', () => {
    expect(withSpan({}, 'sat')).toEqual({ sat: ['09:00-17:00'] });
    expect(withSpan({ sat: ['09:00-12:00'] }, 'sat')).toEqual({
      sat: ['09:00-12:00', '12:00-14:00'],
    });
    expect(withSpan({ sat: ['22:00-06:00'] }, 'sat')).toEqual({
      sat: ['20:00-22:00', '22:00-06:00'],
    });
    expect(withSpan({ sat: ['09:00-23:30'] }, 'sat')).toEqual({
      sat: ['09:00-23:30', '23:30-24:00'],
    });
  });

  it('are changed, taken away and copied from day to day', () => {
    const week = {
      mon: ['09:00-12:00', '13:00-17:00'],
      fri: ['08:00-10:00'],
      sun: ['10:00-11:00'],
    };
    const changed = changeSpan(week, { day: 'mon', index: 1 }, { from: 840, to: 1080 });
    expect(changed.mon).toEqual(['09:00-12:00', '14:00-18:00']);
    expect(withoutSpan(week, 'mon', 0).mon).toEqual(['13:00-17:00']);
    const copied = copyToWorkdays(week, 'mon');
    for (const day of weekdays.slice(0, 5)) expect(copied[day]).toEqual(week.mon);
    expect(copied.sun).toEqual(week.sun);
  });

  it('are drawn up to midnight, and what is left of a night on the next day', () => {
    const week = { sun: ['22:00-06:00'], mon: ['09:00-17:00'] };
    expect(barsOf(week, 'sun')).toEqual([{ from: 1320, to: 1440, index: 0 }]);
    expect(barsOf(week, 'mon')).toEqual([
      { from: 0, to: 360, index: null },
      { from: 540, to: 1020, index: 0 },
    ]);
    expect(barsOf({ mon: ['20:00-00:00'] }, 'tue')).toEqual([]);
  });

  it('say where they overlap', () => {
    expect(hasOverlap({ mon: ['09:00-12:00', '12:00-14:00'] }, 'mon')).toBe(false);
    expect(hasOverlap({ mon: ['13:00-14:00', '09:00-13:30'] }, 'mon')).toBe(true);
    expect(hasOverlap({ mon: ['22:00-06:00', '23:00-24:00'] }, 'mon')).toBe(true);
  });
});

describe('a holiday', () => {
  it('is read as a date that exists, with or without its year', () => {
    expect(readHoliday('2026-12-24', 'en')).toBe('2026-12-24');
    expect(readHoliday(' 2026/1/6 ', 'en')).toBe('2026-01-06');
    expect(readHoliday('12-24', 'en')).toBe('12-24');
    expect(readHoliday('2-29', 'en')).toBe('02-29');
    for (const wrong of ['', '2026-02-30', '13-01', '2025-02-29', 'Christmas', '24']) {
      expect(readHoliday(wrong, 'en')).toBeNull();
    }
    expect([isYearly('12-24'), isYearly('2026-12-24')]).toEqual([true, false]);
  });

  it('may be written as the language does, and is none where that could be two days', () => {
    expect([readHoliday('24.12.', 'pl'), readHoliday('1.12.2026', 'ru')]).toEqual([
      '12-24',
      '2026-12-01',
    ]);
    expect([readHoliday('12/24', 'ja'), readHoliday('１２．２４', 'ko')]).toEqual([
      '12-24',
      '12-24',
    ]);
    expect([readHoliday('1/12', 'en'), readHoliday('1/12', 'pl')]).toEqual([null, null]);
    expect(readHoliday('12.24', 'pl')).toBeNull();
    expect(readHoliday('2026.12.24', 'pl')).toBe('2026-12-24');
  });

  it('is said in words of the language', () => {
    expect(holidayText('12-24', 'en')).toBe('December 24');
    expect(holidayText('12-24', 'pl')).toBe('24 grudnia');
    expect(holidayText('2026-12-24', 'ja')).toContain('2026年12月24日');
  });
});

describe('a time zone', () => {
  const zones = [
    'America/New_York',
    'Europe/Warsaw',
    'Asia/Tokyo',
    'America/North_Dakota/New_Salem',
  ];

  it('is found by a part of its name, the city first', () => {
    expect(findZones('war', zones)).toEqual(['Europe/Warsaw']);
    expect(findZones('new york', zones)).toEqual(['America/New_York']);
    expect(findZones('america new', zones)).toHaveLength(2);
    expect(findZones('', zones)).toEqual([]);
    expect(findZones('atlantis', zones)).toEqual([]);
  });

  it('is known by its whole name, however that is spelled', () => {
    expect(zoneNamed('europe/WARSAW', zones)).toBe('Europe/Warsaw');
    expect(zoneNamed('war', zones)).toBeNull();
  });
});
