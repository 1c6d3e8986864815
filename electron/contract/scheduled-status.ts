import * as z from 'zod';
import { formSchema } from './commands/account-form.ts';
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

/** What a vendor lets be planned, as a form needs it. */
export const scheduleRulesSchema = z.strictObject({
  /** One for each alternative. */
  forms: z.array(formSchema),
  /** How many may stand there at a time, the running one not counted; null where nothing is known. */
  most: z.int().nullable(),
  /** The longest texts in graphemes, by the path in a setting. */
  longest: z.record(z.string(), z.int()),
});
export type ScheduleRules = Readonly<z.infer<typeof scheduleRulesSchema>>;
