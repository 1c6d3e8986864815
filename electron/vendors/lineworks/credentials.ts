import * as z from 'zod';

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

/** Credentials of a LINE WORKS account. */
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
