import { describe, expect, it } from 'vitest';
import {
  listRowsOf,
  monthsOf,
  portionOf,
} from '../../../../../renderer/features/history/list-rows.ts';
import { dayText } from '../../../../../renderer/features/history/segments.ts';
import {
  spanOf,
  startChoice,
  withListed,
} from '../../../../../renderer/features/history/span-choice.ts';
import { corrected, lunch, shown } from './entries.ts';

const at = (text: string): number => new Date(text).getTime();
const longest = 32 * 24 * 3_600_000;

describe('the months of a list', () => {
  it('follow each other without a gap, the newest first, each short enough to be read', () => {
    const span = { from: at('2025-11-22T00:00'), to: at('2026-11-23T00:00') };
    const months = monthsOf(span);
    expect(months).toHaveLength(13);
    expect(months[0]).toEqual({ from: at('2026-11-01T00:00'), to: span.to });
    expect(months.at(-1)).toEqual({ from: span.from, to: at('2025-12-01T00:00') });
    for (const [index, month] of months.entries()) {
      expect(month.to - month.from).toBeLessThan(longest);
      expect(months[index + 1]?.to ?? span.from).toBe(month.from);
    }
  });

  it('are one for a span within a month', () => {
    const span = { from: at('2026-11-03T00:00'), to: at('2026-11-05T00:00') };
    expect(monthsOf(span)).toEqual([span]);
  });
});

describe('a month of the list', () => {
  const span = { from: 1000, to: 2000 };

  it('holds what began in it, and corrections at the time that they are about', () => {
    const entries = [
      shown(500),
      shown(1100),
      lunch(1300),
      corrected(900, 1400, { at: 1500 }),
      corrected(1200, 1250, { at: 9000 }),
    ];
    const { changes, begins } = portionOf(span, entries, 2100);
    expect(changes).toMatchObject([
      { kind: 'shown', entry: { at: 1300 }, until: 2100 },
      { kind: 'corrected', entry: { from: 1200 } },
      { kind: 'shown', entry: { at: 1100 }, until: 1300 },
    ]);
    expect(begins).toBe(1100);
    expect(portionOf(span, [shown(500)], 2100)).toMatchObject({ changes: [], begins: 2100 });
  });
});

describe('the lines of the list', () => {
  it('stand under the headings of their days', () => {
    const days = ['2026-11-19T08:00', '2026-11-20T09:00', '2026-11-20T10:00'].map(at);
    const span = { from: at('2026-11-01T00:00'), to: at('2026-12-01T00:00') };
    const { changes } = portionOf(
      span,
      days.map((day) => shown(day)),
      span.to,
    );
    const rows = listRowsOf(changes);
    expect(rows.map((row) => (row.kind === 'day' ? dayText(row.day) : row.at))).toEqual([
      '2026-11-20',
      days[2],
      days[1],
      '2026-11-19',
      days[0],
    ]);
    expect(listRowsOf([])).toEqual([]);
  });
});

describe('the days of the list', () => {
  const day = at('2026-11-22T00:00');

  it('are a year at first', () => {
    const { from, to } = spanOf({ ...startChoice(day), view: 'list' });
    expect([dayText(from), dayText(to)]).toEqual(['2025-11-22', '2026-11-23']);
  });

  it('never change places', () => {
    const choice = startChoice(day);
    const early = at('2020-01-01T00:00');
    expect(withListed(choice, { day: early })).toMatchObject({ day: early, since: early });
    const short = { ...choice, day: early, since: early };
    expect(withListed(short, { since: day })).toMatchObject({ day, since: day });
    expect(withListed(choice, { since: early })).toMatchObject({ day, since: early });
  });
});
