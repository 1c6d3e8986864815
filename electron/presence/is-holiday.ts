import type { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../contract/working-hours.ts';

const yearLength = 'YYYY-'.length;

/** Whether nobody works on this date, by a whole date or by one of every year. */
export function isHoliday(date: Temporal.PlainDate, { holidays = [] }: WorkingHours): boolean {
  if (holidays.length === 0) return false;
  const text = date.toString();
  return holidays.includes(text) || holidays.includes(text.slice(yearLength));
}
