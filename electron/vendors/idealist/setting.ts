import * as z from 'zod';

const longestText = 10_000;

/** What a status tells Idealist: the text of the attribute; attributes are texts (Idealist, user). */
export const idealistSettingSchema = z.strictObject({
  value: z.string().max(longestText).optional(),
});

/** What a status tells Idealist. */
export type IdealistSetting = z.infer<typeof idealistSettingSchema>;
