import { addDays, daySpan, weekOf, type Span } from './local-day.ts';

/** A day or the week that holds it; `day` is its local midnight, epoch ms. */
export interface SpanChoice {
  readonly view: 'day' | 'week';
  readonly day: number;
}

const weekDays = 7;

/** The span that is asked for. */
export function spanOf({ view, day }: SpanChoice): Span {
  const days = view === 'day' ? [daySpan(day)] : weekOf(day);
  return { from: days[0]?.from ?? day, to: days.at(-1)?.to ?? day };
}

/** The day or week before (-1) or after (1). */
export function stepSpan({ view, day }: SpanChoice, direction: -1 | 1): SpanChoice {
  return { view, day: addDays(day, view === 'day' ? direction : direction * weekDays) };
}
