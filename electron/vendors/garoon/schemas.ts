import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/settings.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';
import { readGaroonUrl, type GaroonUrlProblem } from './address.ts';

const longestLogin = 256;

const loginSchema = z.strictObject({
  code: z.string().overwrite(cleanLine).min(1).max(longestLogin),
});

const idSchema = z.strictObject({
  id: z.union([z.string().regex(/^\d+$/u, 'digits' satisfies OwnProblem), z.int().min(0)]),
});

const problems: Readonly<Record<GaroonUrlProblem, OwnProblem>> = {
  empty: 'empty',
  'not-an-address': 'http-address',
  'holds-login': 'holds-login',
  'no-path': 'garoon-path',
  'unknown-form': 'garoon-end',
};

const baseUrlSchema = z.string().transform((text, context) => {
  const read = readGaroonUrl(text);
  if (read.kind === 'base') return read.url;
  context.addIssue({ code: 'custom', message: problems[read.problem] });
  return z.NEVER;
});

/**
 * A Garoon account. The address is the whole one, up to `/g`, `grn.exe` or `grn.cgi`, since install
 * paths differ; the user is named by login or by id (Garoon, update presence).
 */
export const garoonAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('garoon'),
  baseUrl: baseUrlSchema,
  user: z.union([loginSchema, idSchema]),
});

export type GaroonAccount = z.infer<typeof garoonAccountSchema>;

const longestCredential = 4096;
const longestPfx = 100_000;
const textSchema = z.string().min(1).max(longestCredential);

/** For secure access at `.s.cybozu.com`: the PFX file in base64, and what opens it. */
const certificateSchema = z.strictObject({
  pfx: z
    .string()
    .min(1)
    .max(longestPfx)
    .regex(/^[\s\w+/]+={0,2}\s*$/u, 'base64' satisfies OwnProblem),
  passphrase: z.string().max(longestCredential),
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

export type GaroonCredentials = z.infer<typeof garoonCredentialSchema>;

export type GaroonPassword = z.infer<typeof passwordSchema>;

export type GaroonOauth = z.infer<typeof oauthSchema>;

/** What an administrator gives for the sign-in in the browser. */
export const garoonClientSchema = oauthSchema.omit({ kind: true, refreshToken: true });

export type GaroonClient = z.infer<typeof garoonClientSchema>;

const longestText = 10_000;

/** What a status sends to Garoon. */
export const garoonSettingSchema = z.strictObject({
  code: z.string().max(longestText).optional(),
  notes: z.string().max(longestText).optional(),
});

export type GaroonSetting = z.infer<typeof garoonSettingSchema>;
