import * as z from 'zod';

/** Why the last look told nothing; each has a text in every language. */
export const updateTroubleSchema = z.enum(['unreachable', 'not-there', 'not-readable']);
export type UpdateTrouble = z.infer<typeof updateTroubleSchema>;

/** What is known of newer versions. */
export const updateViewSchema = z.strictObject({
  /** What runs. */
  version: z.string(),
  /** Where it is looked; null where no address is set. */
  host: z.string().nullable(),
  /** When an answer that could be read came last (epoch ms); null if none did since the start. */
  lookedAt: z.int().nullable(),
  /** The newer version that is there; null if none is known. */
  newer: z.string().nullable(),
  trouble: updateTroubleSchema.nullable(),
});
export type UpdateView = Readonly<z.infer<typeof updateViewSchema>>;

const nothing = z.strictObject({});

/** The commands about newer versions; a part of the one table of commands. */
export const updateCommands = {
  updates: { input: nothing, output: updateViewSchema },
  /** Looks now. */
  lookForUpdate: { input: nothing, output: updateViewSchema },
  /** Has the browser download the newer version that was found. */
  downloadUpdate: { input: nothing, output: nothing },
} as const;

/** The names of those commands. */
export type UpdateCommand = keyof typeof updateCommands;
