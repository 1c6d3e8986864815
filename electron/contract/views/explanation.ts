import * as z from 'zod';
import { sourceSchema } from './claim.ts';

/**
 * Everything that can become of a claim; each word has a text in every language. `covered`: it is
 * the base, and what comes back; `weaker`: a stronger one of its sort counts; `not-allowed-over`:
 * its rule does not reach over the base's kind; `no-base`: there is nothing to lie over; `waiting`:
 * it begins at its `since`; the others say why it does not count.
 */
export const verdicts = [
  'wins-as-base',
  'wins-as-overlay',
  'covered',
  'weaker',
  'not-allowed-over',
  'no-base',
  'removed-status',
  'ended',
  'paused',
  'flapping',
  'dismissed',
  'in-call',
  'presenting',
  'waiting',
] as const;
export type Verdict = (typeof verdicts)[number];

/** ISO 8601 with the offset of the person's zone. */
const isoSchema = z.string();

/** One claim, what became of it, and the same in the person's language (`why`). */
export const claimViewSchema = z.strictObject({
  source: sourceSchema,
  status: z.string(),
  name: z.string().nullable(),
  reason: z.string(),
  since: isoSchema,
  until: isoSchema.nullable(),
  verdict: z.enum(verdicts),
  why: z.string(),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

/** Why the present status shows, what comes next and when, and which claims lose and why. */
export const explanationViewSchema = z.strictObject({
  version: z.literal(1),
  winner: claimViewSchema.nullable(),
  /** What time alone will change; a null status means that none will show. */
  next: z
    .strictObject({
      at: isoSchema,
      status: z.string().nullable(),
      name: z.string().nullable(),
      source: sourceSchema.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  claims: z.array(claimViewSchema),
});
export type ExplanationView = z.infer<typeof explanationViewSchema>;
