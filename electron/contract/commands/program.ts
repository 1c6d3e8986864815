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

const nothing = z.strictObject({});

/** The commands about the program itself; a part of the one table of commands. */
export const programCommands = {
  /** What runs, for people and support. */
  about: {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      /** The folder of the profile, as the system writes paths. */
      dataFolder: z.string(),
    }),
  },
  /** Shows the folder of the profile in the system's file manager. */
  openDataFolder: { input: nothing, output: nothing },
  /** Writes the settings, without credentials, into a file that the person chooses. */
  saveSettings: {
    input: nothing,
    output: z.strictObject({
      /** False where the person chose no file. */
      saved: z.boolean(),
    }),
  },
} as const;

/** The names of those commands. */
export type ProgramCommand = keyof typeof programCommands;
