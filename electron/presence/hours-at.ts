import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../contract/working-hours.ts';
import type { HoursNow } from './calendar.ts';
import { daySpans, type Stretch } from './day-spans.ts';

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
