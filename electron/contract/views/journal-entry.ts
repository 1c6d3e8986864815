import * as z from 'zod';
import { reasonSchema, sourceSchema, viaSchema } from './claim.ts';
import { deliveryStateSchema, noticeSchema } from './delivery.ts';
import { kindSchema } from '../settings/status.ts';

/** A change of presence; all of it is null once no status applies. `at` is epoch ms. */
const presenceEntrySchema = z.strictObject({
  at: z.int(),
  type: z.literal('presence'),
  status: z.string().nullable(),
  name: z.string().nullable(),
  kind: kindSchema.nullable(),
  source: sourceSchema.nullable(),
  via: viaSchema.optional(),
  reason: reasonSchema.nullable(),
  message: z.string().optional(),
});

/** What became of one call to a vendor; `shows` is in the vendor's own word. */
const deliveryEntrySchema = z.strictObject({
  at: z.int(),
  type: z.literal('delivery'),
  account: z.string(),
  status: z.string(),
  state: deliveryStateSchema,
  shows: z.string().nullable(),
  notice: noticeSchema.optional(),
  latencyMs: z.number().min(0),
});

/**
 * What the person said afterwards that a time was; the entries of that time stay as they are, since
 * they say what was shown. `from` and `to` are epoch ms. A null status says that it was none, and a
 * later correction counts over an earlier one.
 */
const correctionEntrySchema = z.strictObject({
  at: z.int(),
  type: z.literal('correction'),
  from: z.int(),
  to: z.int(),
  /** What the person was asked about; `manual` where they put the history right unasked. */
  source: sourceSchema,
  status: z.string().nullable(),
  name: z.string().nullable(),
  kind: kindSchema.nullable(),
  note: z.string().optional(),
});

/** One line of the journal. */
export const journalEntrySchema = z.discriminatedUnion('type', [
  presenceEntrySchema,
  deliveryEntrySchema,
  correctionEntrySchema,
]);

/** One line of the journal (docs/design.md#words). */
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;
