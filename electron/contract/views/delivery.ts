import * as z from 'zod';
import { identifierSchema } from '../settings/identifier.ts';
import { jsonObjectSchema, jsonSchema } from '../json.ts';

/** Everything an account's detail line can say; each code has a text in every language. */
export const noticeCodes = [
  'vendor-said',
  'not-json',
  'redirected',
  'network-sign-in',
  'empty-answer',
  'broken-answer',
  'unknown-answer',
  'answer-differs',
  'timed-out',
  'unreachable',
  'server-error',
  'rate-limited',
  'credentials-refused',
  'credentials-missing',
  'no-permission',
  'user-not-found',
  'record-missing',
  'record-ambiguous',
  'record-incomplete',
  'record-changed',
  'record-differs',
  'create-unconfirmed',
  'changed-elsewhere',
  'kept-theirs',
  'text-shortened',
  'removed-status',
  'break-refused',
  'break-or-user-not-found',
  'work-state-refused',
  'modes-not-listed',
  'setting-invalid',
  'status-not-used',
  'statuses-off',
  'scope-missing',
  'right-missing',
  'clock-wrong',
  'private-key-invalid',
  'schedule-times',
  'schedule-taken',
  'schedule-changed',
  'schedule-gone',
  'schedule-started',
  'scheduled-begun',
  'catalogue-closed',
  'password-refused',
  'password-expired',
  'account-inactive',
  'front-login-refused',
  'login-page',
  'certificate-invalid',
  'certificate-refused',
  'licence-expired',
  'application-off',
  'status-unknown',
  'text-too-long',
  'address-wrong',
  'may-not-write',
  'set-present-at-login',
  'consent-incomplete',
  'not-stored',
  'internal',
] as const;

/** A fact about a delivery as data: a code and what fills its text; never a secret. */
export const noticeSchema = z.strictObject({
  code: z.enum(noticeCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type NoticeCode = (typeof noticeCodes)[number];
export type Notice = z.infer<typeof noticeSchema>;

/** What an account's delivery can be in (docs/design.md#words). */
export const deliveryStates = [
  'applied',
  'pending',
  'retrying',
  'refused',
  'drifted',
  'needs-sign-in',
  'skipped',
  'paused',
] as const;
export const deliveryStateSchema = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/**
 * What Presently wrote into each vendor field, and what stood there before: the memory that lets
 * a field be taken back and never erases what somebody else wrote (docs/control.md#fields).
 */
export const footprintSchema = z.record(
  z.string(),
  z.strictObject({ wrote: jsonSchema, before: jsonSchema }),
);
export type Footprint = z.infer<typeof footprintSchema>;

/** What one account should show. `seq` grows with every new intent; an older one is never sent. */
export const intentSchema = z.strictObject({
  seq: z.int(),
  statusId: identifierSchema,
  /** The vendor setting of the status with `{message}` filled in; fields without a message left out. */
  setting: jsonObjectSchema,
  origin: z.enum(['person', 'automatic']),
  /** When the status ends by itself, epoch ms. */
  endsAt: z.int().nullable(),
});
export type Intent = z.infer<typeof intentSchema>;

/** What is known of the vendor's side after the last read or write. */
export const confirmedSchema = z.strictObject({
  /** In the vendor's own word (`ONBREAK`, `absence`, `AWAY`). */
  shows: z.string().nullable(),
  /** The setting that was last applied; null if the state was only read. */
  setting: jsonObjectSchema.nullable(),
  endsAt: z.int().nullable(),
  footprint: footprintSchema,
  at: z.int(),
});
export type Confirmed = z.infer<typeof confirmedSchema>;

/** Why a call did not lead to the wanted state; expected failures are values. */
export type Failure =
  | { readonly kind: 'auth-expired'; readonly notice: Notice }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null; readonly notice: Notice }
  | { readonly kind: 'offline'; readonly notice: Notice }
  | { readonly kind: 'transient'; readonly notice: Notice }
  | { readonly kind: 'refused'; readonly notice: Notice }
  | { readonly kind: 'unexpected-response'; readonly notice: Notice };

/** What became of one attempt to apply an intent. */
export type Outcome =
  | {
      readonly kind: 'applied';
      readonly shows: string | null;
      readonly footprint: Footprint;
      readonly notice: Notice | null;
    }
  /** Somebody changed it elsewhere, so an automatic intent was not written. */
  | { readonly kind: 'drifted'; readonly shows: string | null; readonly notice: Notice }
  | Failure;

/** Every kind of outcome. */
export const outcomeKinds = [
  'applied',
  'drifted',
  'auth-expired',
  'rate-limited',
  'offline',
  'transient',
  'refused',
  'unexpected-response',
] as const satisfies readonly Outcome['kind'][];

/** One call that came to its end, for support: what and how it went; never a secret. */
export const attemptSchema = z.strictObject({
  /** When it ended, epoch ms. */
  at: z.int(),
  what: z.enum(['write', 'read']),
  /** The status that was written; null for a read. */
  status: identifierSchema.nullable(),
  outcome: z.enum([...outcomeKinds, 'read']),
  latencyMs: z.number().min(0),
  notice: noticeSchema.nullable(),
});
export type Attempt = Readonly<z.infer<typeof attemptSchema>>;
