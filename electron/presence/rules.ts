import type { Automation } from '../contract/automation.ts';
import type { Settings } from '../contract/settings.ts';
import type { Status } from '../contract/status.ts';
import type { Calendar } from './calendar.ts';

/** What the settings say about presence; nothing in here changes with time. */
export interface Rules {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly automation: Automation;
  readonly calendar: Calendar;
}

/** The rules of these settings; the calendar must have been made from the same settings. */
export function rulesOf(
  settings: Pick<Settings, 'statuses' | 'automation'>,
  calendar: Calendar,
): Rules {
  return {
    statuses: new Map(settings.statuses.map((status) => [status.id, status])),
    automation: settings.automation,
    calendar,
  };
}
