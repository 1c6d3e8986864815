import * as z from 'zod';
import { vendorIdSchema } from '../settings/settings.ts';
import { deliveryStateSchema } from './delivery.ts';
import { kindSchema } from '../settings/status.ts';
import { sourceSchema, viaSchema } from './claim.ts';

/** Epoch ms. */
const instantSchema = z.int();

const shownSchema = z.strictObject({
  type: z.literal('presence'),
  at: instantSchema,
  status: z.string().nullable(),
  name: z.string().nullable(),
  kind: kindSchema.nullable(),
  source: sourceSchema.nullable(),
  via: viaSchema.nullable(),
  /** The cause in the person's language. */
  why: z.string().nullable(),
  message: z.string().nullable(),
});

const sentSchema = z.strictObject({
  type: z.literal('delivery'),
  at: instantSchema,
  account: z.string(),
  /** As the person called it; its id once it is gone. */
  accountName: z.string(),
  /** Null once it is gone. */
  vendor: vendorIdSchema.nullable(),
  status: z.string(),
  state: deliveryStateSchema,
  shows: z.string().nullable(),
  /** What stood in the way, in the person's language. */
  detail: z.string().nullable(),
  latencyMs: z.number().min(0),
});

const correctedSchema = z.strictObject({
  type: z.literal('correction'),
  at: instantSchema,
  from: instantSchema,
  to: instantSchema,
  source: sourceSchema,
  /** Null where the person said that it was none. */
  status: z.string().nullable(),
  name: z.string().nullable(),
  kind: kindSchema.nullable(),
  note: z.string().optional(),
});

/** One line of the journal, for reading. */
export const timelineEntrySchema = z.discriminatedUnion('type', [
  shownSchema,
  sentSchema,
  correctedSchema,
]);

export type TimelineEntry = Readonly<z.infer<typeof timelineEntrySchema>>;
