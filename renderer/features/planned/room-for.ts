import type { ScheduledStatus } from '../../../electron/contract/scheduled-status.ts';
import type { ScheduleList } from './use-schedule.ts';

/** What is still to come; a running one can neither be changed nor does it take up room. */
export function toCome({ entries }: ScheduleList, now: number): readonly ScheduledStatus[] {
  return entries.filter(({ startsAt }) => startsAt > now);
}

/** Whether one more can be planned. `now` is epoch ms. */
export function hasRoom(list: ScheduleList, now: number): boolean {
  const { most } = list.rules;
  return most === null || toCome(list, now).length < most;
}
