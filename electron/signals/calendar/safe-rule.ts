import type ICAL from 'ical.js';

type Recur = InstanceType<typeof ICAL.Recur>;

/** Further apart than this nothing recurs that matters in a few days. */
const longestInterval = 400;

/** For each frequency what may narrow it down; more often than daily is no meeting. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY', 'BYMONTH'],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS'],
};

/**
 * Whether a recurrence rule can be expanded in bounded time. Others can ask for a day that never
 * comes (every seventh day from a Monday, if it is a Tuesday), for which the library looks for ever.
 */
export function isSafeRule({ freq, interval, parts }: Recur): boolean {
  if (interval < 1 || interval > longestInterval) return false;
  const given = Object.keys(parts);
  if (freq === 'DAILY' && interval > 1 && given.length > 0) return false;
  return given.every((part) => allowed[freq]?.includes(part)) && freq in allowed;
}
