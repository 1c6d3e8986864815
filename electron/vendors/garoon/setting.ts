import * as z from 'zod';

const longestText = 10_000;

/** What a status tells Garoon. */
export const garoonSettingSchema = z.strictObject({
  code: z.string().max(longestText).optional(),
  notes: z.string().max(longestText).optional(),
});

/** What a status tells Garoon. */
export type GaroonSetting = z.infer<typeof garoonSettingSchema>;
