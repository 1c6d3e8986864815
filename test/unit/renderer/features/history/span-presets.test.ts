import { describe, expect, it } from 'vitest';
import { dayText } from '../../../../../renderer/features/history/segments.ts';
import {
  presetDays,
  presetOf,
  spanPresets,
} from '../../../../../renderer/features/history/span-choice.ts';

const sunday = new Date(2026, 10, 22).getTime();
const monday = new Date(2026, 10, 23).getTime();
const newYear = new Date(2026, 0, 1).getTime();

describe('a span that people look at most', () => {
  it('goes from its first day up to today', () => {
    const first = spanPresets.map((preset) => dayText(presetDays(preset, sunday).since));
    expect(first).toEqual(['2026-11-22', '2026-11-16', '2026-11-01', '2026-01-01', '2025-11-22']);
    for (const preset of spanPresets) expect(presetDays(preset, sunday).day).toBe(sunday);
  });

  it('stays the one that was picked where another one has the same days', () => {
    const week = presetDays('week', monday);
    expect(week).toEqual(presetDays('today', monday));
    expect(presetOf(week, monday, 'week')).toBe('week');
    expect(presetOf(week, monday, null)).toBe('today');
    expect(presetOf(presetDays('year', newYear), newYear, 'month')).toBe('month');
  });

  it('is none where the days are others', () => {
    expect(presetOf({ since: sunday, day: sunday }, monday, 'today')).toBeNull();
    expect(presetOf({ since: newYear, day: sunday }, sunday, 'week')).toBe('year');
  });
});
