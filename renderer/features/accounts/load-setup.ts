import type { AccountForm } from '../../../electron/contract/account-form.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Client } from '../../bridge/client.ts';
import type { Answer } from '../../bridge/failure.ts';
import type { SetupPurpose } from './setup-model.ts';

/** What a form is drawn from, and filled in with where the account is stored. */
export interface SetupStart {
  readonly form: AccountForm;
  readonly stored: JsonObject | null;
}

/** Asks for a vendor's form and, of a stored account, for its settings; these hold no credentials. */
export async function loadSetup(
  client: Pick<Client, 'ask'>,
  subject:
    | { readonly kind: 'new'; readonly vendor: string }
    | {
        readonly kind: Exclude<SetupPurpose, 'new'>;
        readonly account: { readonly id: string; readonly vendor: string };
      },
): Promise<Answer<SetupStart>> {
  const isNew = subject.kind === 'new';
  const vendor = isNew ? subject.vendor : subject.account.vendor;
  const form = await client.ask('accountForm', { vendor });
  if (!form.ok) return form;
  if (isNew) return { ok: true, value: { form: form.value, stored: null } };
  const { id } = subject.account;
  const settings = await client.ask('accountSettings', { account: id });
  if (!settings.ok) return settings;
  return { ok: true, value: { form: form.value, stored: settings.value.entry } };
}
