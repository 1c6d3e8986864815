import type { Automation } from '../../../electron/contract/automation.ts';
import { hostOf } from '../../../electron/contract/host-of.ts';

type CalendarRule = NonNullable<Automation['calendar']>;

/** Where the calendar lies. */
export type CalendarPlace =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly file: string };

const firstMinutes = 15;

/** With the calendar at this place; a first one shows `status` and is read every quarter of an hour. */
export function withPlace(rules: Automation, place: CalendarPlace, status: string): Automation {
  const first: CalendarRule = {
    status,
    refreshMinutes: firstMinutes,
    onlyBusy: true,
    showTitle: false,
  };
  const at =
    place.kind === 'file'
      ? { file: place.file, host: undefined }
      : { file: undefined, host: hostOf(place.url) };
  return { ...rules, calendar: { ...(rules.calendar ?? first), ...at } };
}

/** With the calendar changed, if there is one. */
export function changeCalendar(rules: Automation, changes: Partial<CalendarRule>): Automation {
  const { calendar } = rules;
  return calendar === undefined ? rules : { ...rules, calendar: { ...calendar, ...changes } };
}
