import { addDays, daySpan, weekOf, type Span } from './segments.ts';

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

/** How the history is looked at. */
export type View = 'day' | 'week' | 'list';

/** A day, the week that holds it, or all days since another one; days are local midnights, epoch ms. */
export interface SpanChoice {
  readonly view: View;
  readonly day: number;
  /** Where the list ends; not after `day`. */
  readonly since: number;
}

const weekDays = 7;

/** What is looked at first: a day; the list goes back a year from it. */
export function startChoice(day: number): SpanChoice {
  return { view: 'day', ...presetDays('twelveMonths', day) };
}

function daysOf({ view, day, since }: SpanChoice): readonly Span[] {
  switch (view) {
    case 'day':
      return [daySpan(day)];
    case 'week':
      return weekOf(day);
    case 'list':
      return [daySpan(since), daySpan(day)];
  }
}

/** The span that is asked for. */
export function spanOf(choice: SpanChoice): Span {
  const days = daysOf(choice);
  return { from: days[0]?.from ?? choice.day, to: days.at(-1)?.to ?? choice.day };
}

/** The day or week before (-1) or after (1). */
export function stepSpan(choice: SpanChoice, direction: -1 | 1): SpanChoice {
  const days = choice.view === 'week' ? weekDays : 1;
  return { ...choice, day: addDays(choice.day, direction * days) };
}

/** With another first or last day of the list; the other one follows where they would change places. */
export function withListed(
  choice: SpanChoice,
  part: { readonly day: number } | { readonly since: number },
): SpanChoice {
  const next = { ...choice, ...part };
  if (next.since <= next.day) return next;
  return 'day' in part ? { ...next, since: next.day } : { ...next, day: next.since };
}
