import type { Account } from '../contract/settings/settings.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';

/** What the person allows besides the account itself. */
export interface Allowance {
  readonly allowPlaintextSecrets: boolean;
  /** An account of that id may be there already. */
  readonly replace?: boolean | undefined;
}

/**
 * Whether an account could be stored at all; asked before a vendor is, since a sign-in can use up a
 * refresh token.
 */
export async function mayStore(
  account: Account,
  { allowPlaintextSecrets, replace = false }: Allowance,
  { settings, secrets }: AccountPorts,
): Promise<Result<null>> {
  const { accounts, general } = settings();
  const { id } = account;
  if (!replace && accounts.some((other) => other.id === id)) return because({ kind: 'exists', id });
  const allowWeak = allowPlaintextSecrets || general.allowPlaintextSecrets;
  const protection = await secrets.protection(allowWeak);
  return protection === 'none' ? because({ kind: 'no-keyring' }) : found(null);
}
