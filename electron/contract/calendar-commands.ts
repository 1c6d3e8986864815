import * as z from 'zod';

/** The commands about where the calendar lies; a part of the one table of commands. */
export const calendarCommands = {
  /** Lets the person choose the file of a calendar; it is not read, and nothing is stored. */
  chooseCalendar: {
    input: z.strictObject({}),
    output: z.strictObject({
      /** The path as the system writes it; null where the person chose none. */
      file: z.string().nullable(),
    }),
  },
} as const;

/** The names of those commands. */
export type CalendarCommand = keyof typeof calendarCommands;
