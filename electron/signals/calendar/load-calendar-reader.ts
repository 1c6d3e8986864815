import type { BusyQuestion } from './busy-question.ts';
import type { BusyTimes } from './busy-times.ts';

/** Loads what reads calendars: a library that only who has a calendar pays for. */
export async function loadCalendarReader(): Promise<
  (text: string, question: BusyQuestion) => BusyTimes
> {
  const [{ default: library }, { busyTimes }] = await Promise.all([
    import('ical.js'),
    import('./busy-times.ts'),
  ]);
  return (text, question) => busyTimes(library, text, question);
}
