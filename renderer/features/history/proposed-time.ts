import type { PastTime } from './correction-draft.ts';
import type { Span } from './local-day.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const usualStartHour = 9;

/** The time that a form begins with which was opened for none: an hour of the day that is over. */
export function proposedTime(day: Span, now: number): PastTime {
  const nine = new Date(day.from).setHours(usualStartHour);
  const end = Math.min(day.to, Math.floor(now / minuteMs) * minuteMs);
  const to = Math.min(end, nine + hourMs);
  const from = Math.max(day.from, to - hourMs);
  return { from, to, status: null, name: null, note: null };
}
