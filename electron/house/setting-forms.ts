import { formsOf } from '../accounts/form-of.ts';
import type { Form } from '../contract/account-form.ts';
import type { Account } from '../contract/account.ts';
import { vendorOf } from './core.ts';

/** What a status can tell an account, from its vendor's own schema. */
export function settingFormsOf(account: Account): {
  readonly forms: readonly Form[];
  readonly messageLength: number | null;
} {
  const { settingSchema, capabilities } = vendorOf(account);
  return { forms: formsOf(settingSchema, false), messageLength: capabilities.messageLength };
}
