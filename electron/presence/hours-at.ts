import { Temporal } from 'temporal-polyfill';
import { type WorkingHours, weekdays } from '../contract/settings/working-hours.ts';
import type { HoursNow } from './calendar.ts';

const yearLength = 'YYYY-'.length;

/** Whether nobody works on this date, by a whole date or by one of every year. */
export function isHoliday(date: Temporal.PlainDate, { holidays }: WorkingHours): boolean {
  const text = date.toString();
  return [text, text.slice(yearLength)].some((each) => holidays?.includes(each));
}

/** A stretch of work from `start` up to, not including, `end` (epoch ms). */
interface Stretch {
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

/** The week repeats, so every edge has a neighbour within eight days. */
const weekDays = 8;
/** Holidays push an edge away; the last is eight years, since 29 February can be that rare. */
const widerDays = [64, 8 * 366];

function around(now: number, hours: WorkingHours, horizonDays: number): readonly Stretch[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(hours.timeZone)
    .toPlainDate();
  const offsets = Array.from({ length: 2 * horizonDays + 1 }, (_, index) => index - horizonDays);
  return offsets.flatMap((days) => daySpans(today.add({ days }), hours));
}

/** Overlapping and touching spans are one stretch of work; they come in order of their start. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last === undefined || last.end < next.start) result.push(next);
    else result.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
  }
  return result;
}

function within(horizonDays: number, now: number, hours: WorkingHours): HoursNow {
  const stretches = merged(around(now, hours, horizonDays));
  const work = stretches.find(({ start, end }) => start <= now && now < end);
  if (work !== undefined) {
    // An edge of the horizon is none of the hours.
    const since = work === stretches[0] ? null : work.start;
    return { working: true, since, until: work === stretches.at(-1) ? null : work.end };
  }
  return {
    working: false,
    since: stretches.findLast(({ end }) => end <= now)?.end ?? null,
    until: stretches.find(({ start }) => start > now)?.start ?? null,
  };
}

/** Where `now` (epoch ms) lies in the working hours. */
export function hoursAt(now: number, hours: WorkingHours): HoursNow {
  let found = within(weekDays, now, hours);
  for (const days of (hours.holidays ?? []).length === 0 ? [] : widerDays) {
    if (found.since !== null && found.until !== null) break;
    found = within(days, now, hours);
  }
  return found;
}
