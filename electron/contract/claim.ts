import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { messageSchema } from './status.ts';
import { viaSchema } from './via.ts';

/** Why a claim was made, as data, so that every language can say it. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picked'), via: viaSchema, forMs: z.int().nullable() }),
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('locked') }),
  z.strictObject({ kind: z.literal('idle'), afterSeconds: z.int() }),
  z.strictObject({ kind: z.literal('sleeping') }),
  z.strictObject({ kind: z.literal('quitting') }),
  z.strictObject({ kind: z.literal('outside-hours') }),
  /** The title only where the person allowed it. */
  z.strictObject({ kind: z.literal('meeting'), title: z.string().optional() }),
  z.strictObject({ kind: z.literal('stayed'), source: sourceSchema }),
]);

export type Reason = z.infer<typeof reasonSchema>;

/** A reason to be in a status (design: words). Instants are epoch ms. */
export const claimSchema = z.strictObject({
  source: sourceSchema,
  statusId: identifierSchema,
  since: z.int(),
  until: z.int().nullable(),
  message: messageSchema.nullable(),
  reason: reasonSchema,
});

/** A reason to be in a status. Instants are epoch ms. */
export type Claim = z.infer<typeof claimSchema>;
