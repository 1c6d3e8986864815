import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../contract/working-hours.ts';
import type { HoursNow } from './calendar.ts';
import { daySpans, type Stretch } from './day-spans.ts';

/** The week repeats, so every edge has a neighbour within eight days. */
const horizonDays = 8;
const weekMs = 7 * 24 * 3600 * 1000;

function around(now: number, hours: WorkingHours): readonly Stretch[] {
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

/** Where `now` (epoch ms) lies in the working hours. */
export function hoursAt(now: number, hours: WorkingHours): HoursNow {
  const stretches = merged(around(now, hours));
  const work = stretches.find(({ start, end }) => start <= now && now < end);
  if (work !== undefined) {
    // Longer than a week without a rest means always: then there are no edges.
    const endless = work.end - work.start > weekMs;
    return { working: true, since: endless ? null : work.start, until: endless ? null : work.end };
  }
  return {
    working: false,
    since: stretches.findLast(({ end }) => end <= now)?.end ?? null,
    until: stretches.find(({ start }) => start > now)?.start ?? null,
  };
}
