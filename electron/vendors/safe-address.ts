import type * as z from 'zod';
import type { Account } from '../contract/account.ts';
import type { OwnProblem } from '../contract/own-problem.ts';
import { safeBase } from './address.ts';

/**
 * Checks every address of an account (`baseUrl`, `authUrl`): https, or http on this computer or with
 * the account's opt-in (design: HTTP). The issue names the field and never repeats the address.
 */
export function checkAddresses(account: Account, context: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(account)) {
    const isAddress = field.endsWith('Url') && typeof value === 'string';
    if (isAddress && safeBase(value, account.allowInsecureHttp ?? false) === null) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'safe-address' satisfies OwnProblem,
      });
    }
  }
}
