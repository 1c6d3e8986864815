import * as z from 'zod';
import { accountBaseSchema } from '../../contract/account.ts';

const longestLogin = 256;

const loginSchema = z.strictObject({ code: z.string().trim().min(1).max(longestLogin) });
const idSchema = z.strictObject({
  id: z.union([z.string().regex(/^\d+$/u, 'must be a number'), z.int().min(0)]),
});

/**
 * A Garoon account. The address is the whole one, up to `/g`, `grn.exe` or `grn.cgi`, since install
 * paths differ; the user is named by login or by id (Garoon, presence/users).
 */
export const garoonAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('garoon'),
  user: z.union([loginSchema, idSchema]),
});

/** A Garoon account. */
export type GaroonAccount = z.infer<typeof garoonAccountSchema>;
