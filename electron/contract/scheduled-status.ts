import * as z from 'zod';
import { jsonObjectSchema } from './json.ts';

/** A status that a vendor will show by itself at a time to come. */
export const scheduledStatusSchema = z.strictObject({
  /** The vendor's own id. */
  id: z.string(),
  setting: jsonObjectSchema,
  /** Epoch ms. */
  startsAt: z.int(),
  /** Epoch ms. */
  endsAt: z.int(),
});
export type ScheduledStatus = Readonly<z.infer<typeof scheduledStatusSchema>>;
