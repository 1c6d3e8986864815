import type * as z from 'zod';
import type { Account } from '../contract/account.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import { settingInvalid } from './setting-invalid.ts';

/**
 * Erases the types of a browser sign-in; account and client are parsed once more with the vendor's
 * schemas. `authorizationUrl` throws on what was never parsed, which only a bug can bring about.
 */
export function eraseSignIn<VendorAccount extends Account, Client, Credentials>(
  signIn: BrowserSignIn<VendorAccount, Client, Credentials>,
  accountSchema: z.ZodType<VendorAccount>,
): BrowserSignIn<Account, unknown, unknown> {
  const { clientSchema } = signIn;
  return {
    clientSchema,
    authorizationUrl: (account, client, request) =>
      signIn.authorizationUrl(accountSchema.parse(account), clientSchema.parse(client), request),
    async exchange(line, client, answer) {
      const account = accountSchema.safeParse(line.account);
      if (!account.success) return settingInvalid(account.error);
      const checked = clientSchema.safeParse(client);
      return checked.success
        ? await signIn.exchange({ ...line, account: account.data }, checked.data, answer)
        : settingInvalid(checked.error);
    },
  };
}
