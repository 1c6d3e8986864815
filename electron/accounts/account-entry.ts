import { jsonObjectSchema, type JsonObject } from '../contract/json.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';

/** The entry of a stored account as in a provisioning file; settings never hold credentials. */
export function accountEntry(
  id: string,
  { settings }: Pick<AccountPorts, 'settings'>,
): Result<JsonObject> {
  const stored = settings().accounts.find((account) => account.id === id);
  return stored === undefined
    ? because({ kind: 'gone', id })
    : found(jsonObjectSchema.parse(stored));
}
