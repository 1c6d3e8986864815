import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/account.ts';
import { cleanLine } from '../../contract/clean-text.ts';
import type { OwnProblem } from '../../contract/file-problem.ts';

const longestUser = 256;

function isOrigin(url: string): boolean {
  return !URL.canParse(url) || new URL(url).pathname === '/';
}

/** Dots alone would lead out of the path, and no encoding keeps them from that. */
function isSegment(user: string): boolean {
  return user !== '.' && user !== '..';
}

/**
 * A Conpeek account. The address is a bare origin, since the path follows it directly; the user is
 * an id or a user name (Conpeek, update_tenant_user_work_state).
 */
export const conpeekAccountSchema = accountBaseSchema.extend({
  vendor: z.literal('conpeek'),
  baseUrl: accountBaseSchema.shape.baseUrl.refine(isOrigin, 'conpeek-path' satisfies OwnProblem),
  user: z
    .string()
    .overwrite(cleanLine)
    .min(1)
    .max(longestUser)
    .refine(isSegment, 'dots' satisfies OwnProblem),
});

/** A Conpeek account. */
export type ConpeekAccount = z.infer<typeof conpeekAccountSchema>;
