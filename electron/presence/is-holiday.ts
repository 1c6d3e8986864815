import type { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../contract/working-hours.ts';

const yearLength = 'YYYY-'.length;

/** Whether nobody works on this date, by a whole date or by one of every year. */
export function isHoliday(date: Temporal.PlainDate, { holidays }: WorkingHours): boolean {
  const text = date.toString();
  return [text, text.slice(yearLength)].some((each) => holidays?.includes(each));
}
