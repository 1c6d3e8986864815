import * as z from 'zod';

/** The five kinds of status that rules, icons and colours go by (docs/design.md#words). */
export const kinds = ['available', 'busy', 'away', 'break', 'offline'] as const;

/** One of the five kinds of status. */
export const kindSchema = z.enum(kinds);

/** One of the five kinds of status. */
export type Kind = z.infer<typeof kindSchema>;
