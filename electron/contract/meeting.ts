import * as z from 'zod';

const longestTitle = 200;

/**
 * A stretch that a calendar calls busy, from `since` up to, not including, `until` (epoch ms).
 * `title` is null unless the person allowed it to be shown.
 */
export const meetingSchema = z
  .strictObject({
    since: z.int(),
    until: z.int(),
    title: z.string().max(longestTitle).nullable(),
  })
  .readonly();
export type Meeting = z.infer<typeof meetingSchema>;
