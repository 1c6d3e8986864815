import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/settings.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';

const defaultBaseUrl = 'https://www.worksapis.com/v1.0';
const defaultAuthUrl = 'https://auth.worksmobile.com/oauth2/v2.0';
const longestUser = 256;
const urlSchema = z.url({ protocol: /^https?$/u });

/** A LINE WORKS account: the API's and the sign-in's own URL, and whose status it is. */
export const lineworksAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('lineworks'),
  baseUrl: urlSchema.default(defaultBaseUrl),
  authUrl: urlSchema.default(defaultAuthUrl),
  /**
   * `me`, a resource id, a login e-mail or `externalKey:…` (LINE WORKS,
   * user-user-profile-status-list).
   */
  user: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(longestUser)
    .refine((text) => !/^\.{1,2}$/u.test(text), 'lineworks-user' satisfies OwnProblem),
});

export type LineworksAccount = z.infer<typeof lineworksAccountSchema>;

const longest = 4096;
const longestKey = 20_000;
const text = z.string().min(1).max(longest);

const oauthSchema = z.strictObject({
  kind: z.literal('oauth'),
  clientId: text,
  clientSecret: text,
  refreshToken: text,
});

const serviceAccountSchema = z.strictObject({
  kind: z.literal('service-account'),
  clientId: text,
  clientSecret: text,
  serviceAccount: text,
  /** PEM, PKCS #8 or PKCS #1. */
  privateKey: z.string().min(1).max(longestKey),
  scope: text.default('user'),
});

/**
 * Either a member's own sign-in, or a service account for administrators
 * (docs/control.md#accounts).
 */
export const lineworksCredentialSchema = z.discriminatedUnion('kind', [
  oauthSchema,
  serviceAccountSchema,
]);

export type LineworksCredentials = z.infer<typeof lineworksCredentialSchema>;

/** Credentials of a service account, a virtual administrator. */
export type ServiceAccountCredentials = z.infer<typeof serviceAccountSchema>;

/**
 * Whether tokens the vendor gave since still belong to the new credentials: a refresh token equal
 * to the one last imported is not new (docs/control.md#import).
 */
export function keepsLineworksSession(
  previous: LineworksCredentials,
  next: LineworksCredentials,
): boolean {
  if (previous.kind === 'oauth') {
    return next.kind === 'oauth' && next.refreshToken === previous.refreshToken;
  }
  return (
    next.kind === 'service-account' &&
    next.serviceAccount === previous.serviceAccount &&
    next.privateKey === previous.privateKey
  );
}

/** LINE WORKS, user-profile-status: the values of `profileStatusId`; there is no "available". */
const profileStatusIds = [
  'BUSY',
  'AWAY',
  'LEAVE_OFFICE',
  'ABSENCE',
  'CUSTOM01',
  'CUSTOM02',
  'CUSTOM03',
  'CUSTOM04',
  'CUSTOM05',
  'CUSTOM06',
  'CUSTOM07',
  'CUSTOM08',
  'CUSTOM09',
  'CUSTOM10',
  'CUSTOM11',
  'CUSTOM12',
] as const;

export const profileStatusIdSchema = z.enum(profileStatusIds);

/** More than the vendor takes, since `{message}` is filled in and shortened later. */
const longestText = 2000;

/** A reply without `content` is one whose message is missing: a field that is not named. */
const replySchema = z.strictObject({
  content: z.string().max(longestText).optional(),
  /** Answer only mail that names the person in To; the vendor's own default is false. */
  sentDirectlyToMe: z.boolean().optional(),
});

const clearSchema = z.strictObject({ clear: z.literal(true) });

const showSchema = z.strictObject({
  clear: z.undefined().optional(),
  profileStatusId: profileStatusIdSchema,
  statusMessage: z.string().max(longestText).optional(),
  autoReplyMail: z
    .strictObject({ internal: replySchema.optional(), external: replySchema.optional() })
    .optional(),
});

const plannedReplySchema = replySchema.extend({ content: z.string().min(1) });

/**
 * What can be planned: something that shows, with texts that are sent as they are. For forms; what
 * is sent may name an empty text besides, which empties one that is planned already.
 */
export const plannedSchema = z.strictObject({
  profileStatusId: profileStatusIdSchema,
  statusMessage: z.string().optional(),
  autoReplyMail: z
    .strictObject({
      internal: plannedReplySchema.optional(),
      external: plannedReplySchema.optional(),
    })
    .optional(),
});

/** What a status sends to LINE WORKS: show this, or `{ "clear": true }` for available. */
export const lineworksSettingSchema = z.discriminatedUnion('clear', [clearSchema, showSchema]);

export type LineworksSetting = z.infer<typeof lineworksSettingSchema>;

/** The part of a setting that shows something. */
export type ShowSetting = z.infer<typeof showSchema>;

/** An auto-reply as a setting names it. */
export type ReplySetting = z.infer<typeof replySchema>;
