import * as z from 'zod';
import { busyElsewhereSchema } from './automation.ts';
import { identifierSchema } from './identifier.ts';
import { statusViewSchema } from './views.ts';

/** What other programs tell of the person; a part of the one table of commands. */
export const elsewhereCommands = {
  /**
   * A call or presentation has begun or ended in another program, such as a softphone. What began is
   * taken to be over after 12 hours and at a restart, whoever forgot to say so.
   */
  elsewhere: {
    input: z.strictObject({
      what: busyElsewhereSchema,
      on: z.boolean(),
      /** Who tells it: each program ends only what it began. */
      source: identifierSchema.optional(),
    }),
    output: statusViewSchema,
  },
} as const;
