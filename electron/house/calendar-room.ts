import type { CalendarCommand } from '../contract/calendar-commands.ts';
import { askForFile } from '../controls/ask-for-file.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Core } from './core.ts';

/** Builds what asks where the calendar lies. */
export function buildCalendarRoom({ speaker }: Core): Pick<Handlers, CalendarCommand> {
  return {
    chooseCalendar: async () => {
      const file = await askForFile({
        title: speaker.speech().texts.t('main:import.calendar'),
        format: 'iCalendar',
        extensions: ['ics', 'ical'],
      });
      return { ok: true, value: { file } };
    },
  };
}
