import * as z from 'zod';
import { accountBaseSchema } from '../../contract/account.ts';
import { normaliseGaroonUrl, type GaroonUrlProblem } from './normalise-garoon-url.ts';

const longestLogin = 256;

const loginSchema = z.strictObject({ code: z.string().trim().min(1).max(longestLogin) });
const idSchema = z.strictObject({
  id: z.union([z.string().regex(/^\d+$/u, 'must be a number'), z.int().min(0)]),
});

const problems: Readonly<Record<GaroonUrlProblem, string>> = {
  empty: 'must not be empty',
  'not-an-address': 'must be an http or https address',
  'holds-login': 'must not hold a user or a password',
  'no-path': 'must go on to /g, grn.cgi or grn.exe',
  'unknown-form': 'must end in /g, grn.cgi or grn.exe',
};

const baseUrlSchema = z.string().transform((text, context) => {
  const read = normaliseGaroonUrl(text);
  if (read.kind === 'base') return read.url;
  context.addIssue({ code: 'custom', message: problems[read.problem] });
  return z.NEVER;
});

/**
 * A Garoon account. The address is the whole one, up to `/g`, `grn.exe` or `grn.cgi`, since install
 * paths differ; the user is named by login or by id (Garoon, presence/users).
 */
export const garoonAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('garoon'),
  baseUrl: baseUrlSchema,
  user: z.union([loginSchema, idSchema]),
});

/** A Garoon account. */
export type GaroonAccount = z.infer<typeof garoonAccountSchema>;
