import * as z from 'zod';
import { formSchema } from './account-form.ts';
import { endingSchema } from '../ending.ts';
import { jsonObjectSchema } from '../json.ts';
import { messageSchema } from '../settings/status.ts';

const longestName = 200;

/** What one account would be told. */
const foretoldSchema = z.strictObject({
  account: z.string(),
  vendor: z.string(),
  name: z.string(),
  /** With the message filled in; null for an account that the status leaves as it is. */
  setting: jsonObjectSchema.nullable(),
  /** What such a setting is read with; one for each alternative. */
  forms: z.array(formSchema),
  /** The longest message in graphemes; null where no limit is known. */
  messageLength: z.int().nullable(),
  /** The vendor is told the end too, and ends it by itself. */
  endsThere: z.boolean(),
});
export type Foretold = z.infer<typeof foretoldSchema>;

/** The commands that help to pick a status; a part of the one table of commands. */
export const pickCommands = {
  /** What every account would be told if this were picked now; nothing is sent. */
  preview: {
    input: z.strictObject({
      status: z.string().min(1).max(longestName),
      message: messageSchema.optional(),
      ending: endingSchema.optional(),
    }),
    output: z.strictObject({
      /** When it would end by itself, epoch ms. */
      until: z.int().nullable(),
      accounts: z.array(foretoldSchema),
    }),
  },
} as const;

/** The names of those commands. */
export type PickCommand = keyof typeof pickCommands;
