import * as z from 'zod';
import { attemptSchema } from '../views/delivery.ts';
import { driftAnswers } from '../word-lists.ts';
import { statusViewSchema } from '../views/status-view.ts';
import { busyElsewhereSchema } from '../settings/automation.ts';
import { identifierSchema } from '../settings/identifier.ts';

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

const longestName = 200;
const nameSchema = z.string().min(1).max(longestName);

/** The commands about what the accounts show; a part of the one table of commands. */
export const deliveryCommands = {
  /** The person's answer to a change made elsewhere. */
  drift: {
    input: z.strictObject({ account: nameSchema, answer: z.enum(driftAnswers) }),
    output: statusViewSchema,
  },
  /** Sends the status again, to one account or to all, whatever is thought to show. */
  retry: {
    input: z.strictObject({ account: nameSchema.optional() }),
    output: statusViewSchema,
  },
  /** The latest calls of an account since the start of the app, the oldest first. */
  attempts: {
    input: z.strictObject({ account: nameSchema }),
    output: z.array(
      attemptSchema.omit({ notice: true }).extend({
        /** How it went, in the person's language. */
        detail: z.string().nullable(),
      }),
    ),
  },
} as const;

/** The names of those commands. */
export type DeliveryCommand = keyof typeof deliveryCommands;
