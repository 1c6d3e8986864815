import type { CalendarRule } from '../../contract/calendar.ts';
import type { CalendarTrouble } from './calendar-trouble.ts';

const lines: Readonly<Record<CalendarTrouble, string>> = {
  'no-address': 'the address is not stored on this computer; import it again',
  unreachable: 'cannot be read; the meetings known last are used',
  'too-large': 'the calendar is larger than 50 MB, so its meetings are not used',
  'not-ics': 'is not in the iCalendar format, so its meetings are not used',
  shortened: 'the calendar has too many events, so only the first ones are used',
  recurrence: 'an event repeats by a rule that is not worked out, so it is left out',
};

/** One line that names the field, as an import would; it repeats nothing of the address. */
export function troubleLine(trouble: CalendarTrouble, { file }: CalendarRule): string {
  const field = file === undefined ? 'url' : 'file';
  return `automation.calendar.${field}: ${lines[trouble]}`;
}
