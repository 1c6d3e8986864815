import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/settings.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';
import { keySchema } from '../api-key.ts';

/**
 * The name under which a footprint remembers the job title. Every other name there is that of an
 * attribute, so no attribute may be called so.
 */
export const titleField = 'record.job_title';

const longestName = 256;

/**
 * An Idealist account: an employee's record by id, and the attribute that holds the work status.
 * The record has no field for one, so the attribute's name is ours to choose (Idealist, user).
 */
export const idealistAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('idealist'),
  user: z.string().overwrite(cleanLine).min(1).max(longestName),
  attribute: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(longestName)
    .refine((name) => name !== titleField, 'own-name' satisfies OwnProblem)
    .default('work_status'),
});

export type IdealistAccount = z.infer<typeof idealistAccountSchema>;

/** A persistent token of the API. */
export const idealistCredentialSchema = z.strictObject({ token: keySchema });

export type IdealistCredentials = z.infer<typeof idealistCredentialSchema>;

const longestText = 10_000;
const longestTitle = 1000;

/**
 * What a status sends to Idealist: the text of the attribute, and the job title where the status has
 * one of its own. Both are texts (Idealist, user), and what is left out keeps what stands there.
 */
export const idealistSettingSchema = z.strictObject({
  value: z.string().max(longestText).optional(),
  jobTitle: z.string().max(longestTitle).optional(),
});

export type IdealistSetting = z.infer<typeof idealistSettingSchema>;
