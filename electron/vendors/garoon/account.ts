import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/account.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';
import { normaliseGaroonUrl, type GaroonUrlProblem } from './normalise-garoon-url.ts';

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
  const read = normaliseGaroonUrl(text);
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

/** A Garoon account. */
export type GaroonAccount = z.infer<typeof garoonAccountSchema>;
