import * as z from 'zod';

const longestText = 4096;
const textSchema = z.string().min(1).max(longestText);

const passwordSchema = z.strictObject({
  kind: z.literal('password'),
  login: textSchema,
  password: textSchema,
  /** For sites behind Basic auth, beside the password (Garoon, REST API overview). */
  basic: z.strictObject({ user: textSchema, password: textSchema }).optional(),
});

const oauthSchema = z.strictObject({
  kind: z.literal('oauth'),
  clientId: textSchema,
  clientSecret: textSchema,
  refreshToken: textSchema,
});

/** How to sign in: with a password, or on the cloud edition with OAuth. */
export const garoonCredentialSchema = z.discriminatedUnion('kind', [passwordSchema, oauthSchema]);

export type GaroonCredentials = z.infer<typeof garoonCredentialSchema>;
export type GaroonPassword = z.infer<typeof passwordSchema>;
export type GaroonOauth = z.infer<typeof oauthSchema>;
