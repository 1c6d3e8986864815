import { addDays, weekOf } from './local-day.ts';

/** Spans that people look at most, up to today. */
export const spanPresets = ['today', 'week', 'month', 'year', 'twelveMonths'] as const;
export type SpanPreset = (typeof spanPresets)[number];

/** The first and the last day of a list, local midnights, epoch ms. */
interface Days {
  readonly since: number;
  readonly day: number;
}

const yearDays = 365;

function firstDay(preset: SpanPreset, today: number): number {
  const date = new Date(today);
  switch (preset) {
    case 'today':
      return today;
    case 'week':
      return weekOf(today)[0]?.from ?? today;
    case 'month':
      return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
    case 'year':
      return new Date(date.getFullYear(), 0, 1).getTime();
    case 'twelveMonths':
      return addDays(today, -yearDays);
  }
}

/** The days of a preset; `today` is a local midnight, epoch ms. */
export function presetDays(preset: SpanPreset, today: number): Days {
  return { since: firstDay(preset, today), day: today };
}

/**
 * The preset with these days: the one picked last where it is one of them, since on a Monday this
 * week and today are the same; null if they are other days.
 */
export function presetOf(days: Days, today: number, picked: SpanPreset | null): SpanPreset | null {
  const isOf = (preset: SpanPreset): boolean => {
    const { since, day } = presetDays(preset, today);
    return since === days.since && day === days.day;
  };
  if (picked !== null && isOf(picked)) return picked;
  return spanPresets.find((preset) => isOf(preset)) ?? null;
}
