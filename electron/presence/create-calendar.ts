import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../contract/settings/working-hours.ts';
import type { Calendar, HoursNow } from './calendar.ts';
import { daySpans, hoursAt, isHoliday } from './hours-at.ts';

const morning = '09:00';
const saturday = 6;
/** Who says "next morning" at half past midnight means the day that has just begun. */
const nightEndsHour = 5;
/** A status lasts at most 366 days, so nobody asks for a morning after that. */
const mostDays = 366;

function dateAt(now: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
}

function nextClock(now: number, plainTime: Temporal.PlainTime, timeZone: string): number {
  const today = dateAt(now, timeZone);
  const onDay = (days: number, disambiguation: 'compatible' | 'later'): number =>
    today.add({ days }).toPlainDateTime(plainTime).toZonedDateTime(timeZone, { disambiguation })
      .epochMilliseconds;
  // 'later' finds the second 02:30 of the night in which the clock is set back.
  const first = [onDay(0, 'compatible'), onDay(0, 'later')].find((at) => at > now);
  return first ?? onDay(1, 'compatible');
}

function midnightAfter(now: number, zone: string): number {
  return dateAt(now, zone).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

function endOfWork(now: number, hours: WorkingHours): number | null {
  const today = dateAt(now, hours.timeZone);
  // A night shift belongs to the day it began on.
  for (const date of [today.subtract({ days: 1 }), today]) {
    const end = Math.max(...daySpans(date, hours).map((span) => span.end));
    if (end > now) return end;
  }
  return null;
}

function* mornings(now: number, zone: string): Generator<Temporal.PlainDate> {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .subtract({ hours: nightEndsHour })
    .toPlainDate();
  for (let days = 1; days <= mostDays; days += 1) yield today.add({ days });
}

function workMorning(now: number, hours: WorkingHours): number | null {
  for (const date of mornings(now, hours.timeZone)) {
    const start = daySpans(date, hours)[0]?.start ?? now;
    if (start > now) return start;
  }
  return null;
}

function plainMorning(now: number, timeZone: string, hours: WorkingHours | undefined): number {
  let at = now;
  for (const date of mornings(now, timeZone)) {
    at = date.toZonedDateTime({ timeZone, plainTime: morning }).epochMilliseconds;
    const isFree = hours !== undefined && isHoliday(date, hours);
    if (date.dayOfWeek < saturday && !isFree) break;
  }
  return at;
}

function covers(known: HoursNow, now: number): boolean {
  return (known.since ?? now) <= now && now < (known.until ?? Number.POSITIVE_INFINITY);
}

/** The answer holds between its two edges, so the week is laid out only once per edge. */
function rememberHours(hours: WorkingHours): (now: number) => HoursNow {
  let known: HoursNow | null = null;
  return (now) => {
    if (known === null || !covers(known, now)) known = hoursAt(now, hours);
    return known;
  };
}

/**
 * The calendar of a person who lives in `zone` (IANA name; it must exist) and works these hours.
 * The clock is read in `zone`, working hours in their own zone: who travels keeps them.
 */
export function createCalendar({
  zone,
  workingHours: hours,
}: {
  readonly zone: string;
  readonly workingHours: WorkingHours | undefined;
}): Calendar {
  const endOfDay = (now: number): number => midnightAfter(now, zone);
  const clock = (now: number, hour: number, minute: number): number =>
    nextClock(now, Temporal.PlainTime.from({ hour, minute }), zone);
  if (hours === undefined) {
    return {
      nextClock: clock,
      endOfDay,
      endOfWork: endOfDay,
      nextMorning: (now) => plainMorning(now, zone, undefined),
      hoursAt: () => null,
    };
  }
  return {
    nextClock: clock,
    endOfDay,
    endOfWork: (now) => endOfWork(now, hours) ?? endOfDay(now),
    nextMorning: (now) => workMorning(now, hours) ?? plainMorning(now, zone, hours),
    hoursAt: rememberHours(hours),
  };
}
