import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/account.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';
import { titleField } from './status-fields.ts';

const longestText = 256;

/**
 * An Idealist account: an employee's record by id, and the attribute that holds the work status.
 * The record has no field for one, so the attribute's name is ours to choose (Idealist, user).
 */
export const idealistAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('idealist'),
  user: z.string().overwrite(cleanLine).min(1).max(longestText),
  attribute: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(longestText)
    .refine((name) => name !== titleField, 'own-name' satisfies OwnProblem)
    .default('work_status'),
});

/** An Idealist account. */
export type IdealistAccount = z.infer<typeof idealistAccountSchema>;
