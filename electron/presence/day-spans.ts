import { Temporal } from 'temporal-polyfill';
import { weekdays, type WorkingHours } from '../contract/working-hours.ts';

/** A stretch of work from `start` up to, not including, `end` (epoch ms). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const timeLength = 'HH:MM'.length;

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  if (time === '24:00') {
    return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  }
  // 'compatible' is the default: a skipped time moves forward, of a doubled one the first counts.
  return date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

function stretchOf(date: Temporal.PlainDate, span: string, timeZone: string): Stretch {
  const [from, to] = [span.slice(0, timeLength), span.slice(-timeLength)];
  const endDate = to < from ? date.add({ days: 1 }) : date;
  return { start: instantOf(date, from, timeZone), end: instantOf(endDate, to, timeZone) };
}

/** The working spans that begin on this date in the zone of the hours, earliest first. */
export function daySpans(date: Temporal.PlainDate, hours: WorkingHours): readonly Stretch[] {
  const spans = weekdays
    .filter((_, index) => index + 1 === date.dayOfWeek)
    .flatMap((weekday) => hours.days[weekday] ?? []);
  return spans
    .map((span) => stretchOf(date, span, hours.timeZone))
    .filter((stretch) => stretch.end > stretch.start) // A DST change can swallow a short span.
    .sort((a, b) => a.start - b.start);
}
