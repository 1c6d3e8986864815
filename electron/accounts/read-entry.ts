import type * as z from 'zod';
import type { Account } from '../contract/settings/settings.ts';
import { problemAt, type FileProblem } from '../contract/file-problem.ts';
import { type JsonObject, jsonObjectSchema } from '../contract/json.ts';
import { parseAccountEntry } from '../storage/provisioning/account-entry.ts';
import { findDuplicate } from '../storage/provisioning/reference-problem.ts';
import { issueProblem } from '../storage/provisioning/issue-problem.ts';
import { because, found, type AccountProblem, type Result } from './account-problem.ts';
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

/** One account that was given, checked with its vendor's own schemas. */
export interface GivenAccount {
  readonly account: Account;
  readonly credentials: unknown;
}

/** `accounts`, and its place there. */
const stepsToEntry = 2;

/** As an import says it, but for an entry that stands alone. */
function invalid({ path, saying }: FileProblem): AccountProblem {
  const own = path?.slice(stepsToEntry) ?? [];
  return { kind: 'invalid', problem: { path: own.length === 0 ? ['entry'] : own, saying } };
}

function read(entry: JsonObject, { vendors }: AccountPorts): Result<GivenAccount> {
  const parsed = parseAccountEntry({ accounts: [entry] }, 0, vendors);
  if (!parsed.ok) return because(invalid(parsed.problem));
  const { account, credentials } = parsed.value;
  const unusable = findDuplicate([account], 'accounts');
  return unusable === null ? found({ account, credentials }) : because(invalid(unusable));
}

/** Checks an account entry with its credentials as an import does. */
export function readEntry(entry: JsonObject, ports: AccountPorts): Result<GivenAccount> {
  const given = read(entry, ports);
  if (!given.ok || given.value.credentials !== undefined) return given;
  return because({ kind: 'invalid', problem: problemAt(['credentials'], 'missing') });
}

/** Checks an account entry whose credentials are yet to come from the vendor. */
export function readAccount(entry: JsonObject, ports: AccountPorts): Result<Account> {
  const account = Object.entries(entry).filter(([key]) => key !== 'credentials');
  const given = read(Object.fromEntries(account), ports);
  return given.ok ? found(given.value.account) : given;
}

/** Checks the client of a sign-in in the browser. */
export function readClient<Client>(client: JsonObject, schema: z.ZodType<Client>): Result<Client> {
  const parsed = schema.safeParse(client);
  if (parsed.success) return found(parsed.data);
  const document = { accounts: [{ credentials: client }] };
  return because(invalid(issueProblem(parsed.error, document, ['accounts', 0, 'credentials'])));
}
