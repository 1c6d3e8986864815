import * as z from 'zod';

const longestText = 10_000;
const longestTitle = 1000;

/**
 * What a status tells Idealist: the text of the attribute, and the job title where the status has
 * one of its own. Both are texts (Idealist, user), and what is left out keeps what stands there.
 */
export const idealistSettingSchema = z.strictObject({
  value: z.string().max(longestText).optional(),
  jobTitle: z.string().max(longestTitle).optional(),
});

/** What a status tells Idealist. */
export type IdealistSetting = z.infer<typeof idealistSettingSchema>;
