import * as z from 'zod';
import { vendorIdSchema } from '../settings/settings.ts';
import { deliveryStateSchema } from './delivery.ts';
import { kindSchema } from '../settings/status.ts';
import { sourceSchema } from './claim.ts';

/** ISO 8601 with the offset of the person's zone. */
const isoSchema = z.string();

/** How a break with an allowance stands; lengths are ms. */
export const breakViewSchema = z.strictObject({
  allowedMs: z.int(),
  endsAt: isoSchema,
  warnsAt: isoSchema,
  overtimeMs: z.int().nullable(),
});

/** An absence that the person is asked about (rule `return: ask`). */
export const questionViewSchema = z.strictObject({
  since: isoSchema,
  until: isoSchema,
  source: sourceSchema,
});

/**
 * The present presence; before any status applies every field is null
 * (docs/control.md#status-json).
 */
export const presenceViewSchema = z.strictObject({
  status: z.string().nullable(),
  name: z.string().nullable(),
  kind: kindSchema.nullable(),
  source: sourceSchema.nullable(),
  reason: z.string().nullable(),
  message: z.string().nullable(),
  since: isoSchema.nullable(),
  until: isoSchema.nullable(),
  returnsTo: z.string().nullable(),
  /** Only where a break with an allowance shows. */
  break: breakViewSchema.optional(),
});
export type PresenceView = z.infer<typeof presenceViewSchema>;

/** One account's delivery (docs/control.md#status-json). */
export const deliveryViewSchema = z.strictObject({
  id: z.string(),
  vendor: vendorIdSchema,
  name: z.string(),
  state: deliveryStateSchema,
  shows: z.string().nullable(),
  detail: z.string().nullable(),
  attempts: z.int(),
  nextAttemptAt: isoSchema.nullable(),
  at: isoSchema.nullable(),
});
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

/** The whole of `status --json`; a public contract: additive changes only. */
export const statusViewSchema = z.strictObject({
  version: z.literal(1),
  app: z.strictObject({
    pid: z.int(),
    version: z.string(),
    electron: z.string(),
    profile: z.string(),
  }),
  presence: presenceViewSchema,
  automation: z.strictObject({
    paused: z.boolean(),
    until: isoSchema.nullable(),
    flapping: z.boolean(),
  }),
  accounts: z.array(deliveryViewSchema),
  /** Only while there is one. */
  question: questionViewSchema.optional(),
});
export type StatusView = z.infer<typeof statusViewSchema>;

/** One status that can be picked. */
export const statusChoiceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: kindSchema,
  message: z.string().nullable(),
  icon: z.string().nullable(),
  colour: z.string().nullable(),
  hotkey: z.string().nullable(),
  minutes: z.int().nullable(),
  accounts: z.array(z.string()),
});
export type StatusChoice = z.infer<typeof statusChoiceSchema>;

/** One connected account; never a secret. */
export const accountViewSchema = z.strictObject({
  id: z.string(),
  vendor: vendorIdSchema,
  name: z.string(),
  baseUrl: z.string(),
  state: deliveryStateSchema,
});
export type AccountView = z.infer<typeof accountViewSchema>;
