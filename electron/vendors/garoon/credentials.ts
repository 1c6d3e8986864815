import * as z from 'zod';
import type { OwnProblem } from '../../contract/file-problem.ts';

const longestText = 4096;
const longestPfx = 100_000;
const textSchema = z.string().min(1).max(longestText);

/** For secure access at `.s.cybozu.com`: the PFX file in base64, and what opens it. */
const certificateSchema = z.strictObject({
  pfx: z
    .string()
    .min(1)
    .max(longestPfx)
    .regex(/^[\s\w+/]+={0,2}\s*$/u, 'base64' satisfies OwnProblem),
  passphrase: z.string().max(longestText),
});

const passwordSchema = z.strictObject({
  kind: z.literal('password'),
  login: textSchema,
  password: textSchema,
  /** For sites behind Basic auth, beside the password (Garoon, overview). */
  basic: z.strictObject({ user: textSchema, password: textSchema }).optional(),
  certificate: certificateSchema.optional(),
});

const oauthSchema = z.strictObject({
  kind: z.literal('oauth'),
  clientId: textSchema,
  clientSecret: textSchema,
  refreshToken: textSchema,
  certificate: certificateSchema.optional(),
});

/** How to sign in: with a password, or on the cloud edition with OAuth. */
export const garoonCredentialSchema = z.discriminatedUnion('kind', [passwordSchema, oauthSchema]);

/** What an administrator gives for the sign-in in the browser. */
export const garoonClientSchema = oauthSchema.omit({ kind: true, refreshToken: true });

export type GaroonCredentials = z.infer<typeof garoonCredentialSchema>;
export type GaroonPassword = z.infer<typeof passwordSchema>;
export type GaroonOauth = z.infer<typeof oauthSchema>;
export type GaroonClient = z.infer<typeof garoonClientSchema>;
