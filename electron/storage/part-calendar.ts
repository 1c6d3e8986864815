import type { Automation, WrittenAutomation } from '../contract/settings/automation.ts';
import { hostOf } from '../contract/host-of.ts';

/** Where the calendar's address lies among the secrets; no account can have an id with a slash. */
export const calendarSecret = 'automation/calendar';

/** Rules without a secret, and the calendar's address if there was one. */
export interface PartedAutomation {
  readonly automation: Automation;
  readonly calendarUrl: string | undefined;
}

/** Parts the calendar's address, which is a secret, from the rules, which are settings. */
export function partCalendar(written: WrittenAutomation): PartedAutomation {
  const { calendar: given, ...rest } = written;
  if (given === undefined) return { automation: rest, calendarUrl: undefined };
  const { url, ...calendar } = given;
  return url === undefined
    ? { automation: { ...rest, calendar }, calendarUrl: undefined }
    : { automation: { ...rest, calendar: { ...calendar, host: hostOf(url) } }, calendarUrl: url };
}
