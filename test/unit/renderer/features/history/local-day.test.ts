import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  daySpan,
  dayText,
  parseDay,
  startOfDay,
  weekOf,
} from '../../../../../renderer/features/history/segments.ts';
import { percentOf } from '../../../../../renderer/features/history/track.tsx';
import { spanOf, stepSpan } from '../../../../../renderer/features/history/span-choice.ts';
import { weekDaysOf } from '../../../../../renderer/features/history/week-view.tsx';
import { lunch, shown } from './entries.ts';
import { hourMs } from '../../../../../electron/contract/time.ts';

const zoneBefore = process.env['TZ'];

beforeAll(() => {
  process.env['TZ'] = 'Europe/Warsaw';
});
afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

function at(text: string): number {
  return new Date(text).getTime();
}

describe('a local day', () => {
  it('begins at midnight of the zone', () => {
    expect(startOfDay(at('2026-11-22T12:34'))).toBe(at('2026-11-22T00:00'));
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-22', 24],
  ])('%s has %i hours', (text, hours) => {
    const { from, to } = daySpan(parseDay(text) ?? 0);
    expect(to - from).toBe(hours * hourMs);
  });

  it('comes again after a day of 25 hours', () => {
    expect(dayText(addDays(at('2026-10-25T00:00'), 1))).toBe('2026-10-26');
    expect(dayText(addDays(at('2026-10-26T00:00'), -1))).toBe('2026-10-25');
  });

  it.each(['', '2026', '2026-13-01', '2026-02-30'])('is not read from “%s”', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('is asked for as it is written', () => {
    const day = at('2026-11-22T00:00');
    expect(parseDay(dayText(day))).toBe(day);
    expect(spanOf({ view: 'day', day, since: day })).toEqual(daySpan(day));
  });
});

describe('a week', () => {
  const sunday = at('2026-11-22T00:00');

  it('begins on Monday and has seven days without a gap', () => {
    const days = weekOf(sunday);
    expect(days.map(({ from }) => dayText(from))).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    for (const [index, { to }] of days.entries()) {
      expect(days[index + 1]?.from ?? to).toBe(to);
    }
  });

  it('steps by seven days, a day by one', () => {
    expect(dayText(stepSpan({ view: 'week', day: sunday, since: sunday }, -1).day)).toBe(
      '2026-11-15',
    );
    expect(dayText(stepSpan({ view: 'day', day: sunday, since: sunday }, 1).day)).toBe(
      '2026-11-23',
    );
  });

  it('has the totals of each day; a stay over midnight counts on both', () => {
    const span = spanOf({ view: 'week', day: sunday, since: sunday });
    const entries = [shown(at('2026-11-16T08:00')), lunch(at('2026-11-17T12:00'))];
    const now = at('2026-11-17T13:00');
    const days = weekDaysOf({ span, entries, at: now }, new Map());
    expect(days.map(({ totals }) => totals.map(({ lengthMs }) => lengthMs / hourMs))).toEqual([
      [16],
      [12, 1],
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('a place on the track', () => {
  it('is a share of the day, and never outside', () => {
    const span = { from: 100, to: 200 };
    expect([100, 150, 200, 0, 900].map((instant) => percentOf(span, instant))).toEqual([
      0, 50, 100, 0, 100,
    ]);
  });
});
