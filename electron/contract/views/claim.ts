import * as z from 'zod';
import { identifierSchema } from '../settings/identifier.ts';
import { messageSchema } from '../settings/status.ts';

/** Where a person's command came from; it is told in the reason and the journal. */
export const vias = ['tray', 'hotkey', 'window', 'command-line', 'link', 'notification'] as const;
export const viaSchema = z.enum(vias);
export type Via = z.infer<typeof viaSchema>;

/** Automatic sources from strong to weak: the first whose claim holds and whose rule allows it wins. */
export const automaticSources = ['quit', 'meeting', 'sleep', 'lock', 'idle'] as const;

/** Everything that can make a claim (docs/design.md#words). */
export const sources = ['manual', 'schedule', 'start', ...automaticSources] as const;

export const sourceSchema = z.enum(sources);
export type Source = z.infer<typeof sourceSchema>;
export type AutomaticSource = (typeof automaticSources)[number];

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

/** A reason to be in a status (docs/design.md#words). Instants are epoch ms. */
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

/** What all claims together come to, and why. Instants are epoch ms. */
export interface Presence {
  readonly statusId: string;
  readonly message: string | null;
  readonly source: Source;
  readonly reason: Reason;
  readonly since: number;
  readonly until: number | null;
  /** The status that comes back when this one ends, if that is known. */
  readonly returnsTo: string | null;
}
