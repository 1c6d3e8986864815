import * as z from 'zod';
import { accountBaseSchema } from '../../contract/settings/account.ts';
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

/** A LINE WORKS account. */
export type LineworksAccount = z.infer<typeof lineworksAccountSchema>;
