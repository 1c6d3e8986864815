import type { Status } from '../../electron/contract/settings/status.ts';
import type { Client, Answer, Failure } from '../bridge/client.ts';
import type { Form } from '../../electron/contract/commands/account-form.ts';

/** An account, and what can be set there. */
export interface SettableAccount {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  /** One for each alternative. */
  readonly forms: readonly Form[];
  /** The longest message in graphemes; null where no limit is known. */
  readonly messageLength: number | null;
}

/** Everything the page is drawn from. */
export interface StatusesData {
  readonly statuses: readonly Status[];
  readonly accounts: readonly SettableAccount[];
}

/** Asks for the statuses, the accounts, and what can be set at each account; no vendor is asked. */
export async function loadStatuses(client: Client): Promise<Answer<StatusesData>> {
  const [settings, accounts] = await Promise.all([
    client.ask('settings', {}),
    client.ask('accounts', {}),
  ]);
  if (!settings.ok) return settings;
  if (!accounts.ok) return accounts;
  const forms = await Promise.all(
    accounts.value.map(({ id }) => client.ask('settingForm', { account: id })),
  );
  const settable: SettableAccount[] = [];
  let failure: Failure | null = null;
  for (const [index, { id, vendor, name }] of accounts.value.entries()) {
    const answer = forms[index];
    if (answer?.ok === true) settable.push({ id, vendor, name, ...answer.value });
    else failure ??= answer?.failure ?? null;
  }
  if (failure !== null) return { ok: false, failure };
  return { ok: true, value: { statuses: settings.value.statuses, accounts: settable } };
}
