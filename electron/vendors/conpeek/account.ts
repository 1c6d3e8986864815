import * as z from 'zod';
import { accountBaseSchema } from '../../contract/account.ts';

const longestUser = 256;

function isOrigin(url: string): boolean {
  return !URL.canParse(url) || new URL(url).pathname === '/';
}

/**
 * A Conpeek account. The address is a bare origin, since the path follows it directly; the user is
 * an id or a user name (Conpeek, update_tenant_user_work_state).
 */
export const conpeekAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('conpeek'),
  baseUrl: accountBaseSchema.shape.baseUrl.refine(
    isOrigin,
    'must have no path, like https://api-x.cloud.conpeek.com',
  ),
  user: z.string().trim().min(1).max(longestUser),
});

/** A Conpeek account. */
export type ConpeekAccount = z.infer<typeof conpeekAccountSchema>;
