import { Temporal } from 'temporal-polyfill';
import { weekdays, type WorkingHours } from '../contract/working-hours.ts';
import { isHoliday } from './is-holiday.ts';

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

function stretchOf(date: Temporal.PlainDate, span: string, hours: WorkingHours): Stretch {
  const { timeZone } = hours;
  const [from, to] = [span.slice(0, timeLength), span.slice(-timeLength)];
  const start = instantOf(date, from, timeZone);
  if (from < to) return { start, end: instantOf(date, to, timeZone) };
  const tomorrow = date.add({ days: 1 });
  // A night shift into a holiday ends with the day it began on.
  const end = isHoliday(tomorrow, hours)
    ? instantOf(date, '24:00', timeZone)
    : instantOf(tomorrow, to, timeZone);
  return { start, end };
}

/** The working spans that begin on this date in the zone of the hours, earliest first. */
export function daySpans(date: Temporal.PlainDate, hours: WorkingHours): readonly Stretch[] {
  if (isHoliday(date, hours)) return [];
  const spans = weekdays
    .filter((_, index) => index + 1 === date.dayOfWeek)
    .flatMap((weekday) => hours.days[weekday] ?? []);
  return spans
    .map((span) => stretchOf(date, span, hours))
    .filter((stretch) => stretch.end > stretch.start) // A DST change can swallow a short span.
    .sort((a, b) => a.start - b.start);
}
