import { addDays, daySpan, weekOf, type Span } from './local-day.ts';
import { presetDays } from './span-presets.ts';

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
