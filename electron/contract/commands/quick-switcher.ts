import * as z from 'zod';
import { endingSchema } from '../ending.ts';

const nothing = z.strictObject({});

/** The commands that help to pick a status quickly; a part of the one table of commands. */
export const quickCommands = {
  /** Opens the small window in which a status is typed, or brings it to the front. */
  openSwitcher: { input: nothing, output: nothing },
  /** When an ending falls (epoch ms), by the person's clock and working hours; null if never. */
  endingAt: {
    input: z.strictObject({ ending: endingSchema }),
    output: z.strictObject({ at: z.int().nullable() }),
  },
  /** What the person picked in the last two weeks. */
  habits: {
    input: nothing,
    output: z.strictObject({
      /** Ids of statuses, the most often picked first. */
      statuses: z.array(z.string()),
      /** The last one first, each once. */
      messages: z.array(z.string()),
    }),
  },
} as const;

/** The names of those commands. */
export type QuickCommand = keyof typeof quickCommands;
