import type { AccountFinding } from '../../electron/contract/commands/accounts.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { Client, Answer } from '../bridge/client.ts';
import { sameJson } from '../../electron/contract/same-json.ts';

/** The members of an entry that differ from what is stored; null for those that go. */
export function entryChanges(stored: JsonObject, entry: JsonObject): JsonObject {
  const gone = Object.keys(stored).filter((key) => !Object.hasOwn(entry, key));
  const changed = Object.entries(entry).filter(
    ([key, value]) => !Object.hasOwn(stored, key) || !sameJson(stored[key], value),
  );
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed]);
}

/** An account to connect, as the form has it. */
export interface Submission {
  readonly entry: JsonObject;
  readonly inBrowser: boolean;
  /** Where the vendor wants the redirect's port registered; null takes any free one. */
  readonly redirectPort: number | null;
  readonly allowPlaintextSecrets: boolean;
  readonly replace: boolean;
  /** The stored entry of which only what differs is sent; null where the entry is sent whole. */
  readonly edits: JsonObject | null;
}

/** Has the program try the account and store it if that works; nothing is kept here. */
export function submitAccount(
  client: Client,
  submission: Submission,
): Promise<Answer<AccountFinding>> {
  const { inBrowser, redirectPort, edits, ...input } = submission;
  const id = edits?.['id'];
  if (!inBrowser && edits !== null && typeof id === 'string') {
    const { entry, allowPlaintextSecrets } = input;
    const changes = entryChanges(edits, entry);
    return client.ask('editAccount', { account: id, changes, allowPlaintextSecrets });
  }
  if (!inBrowser) return client.ask('addAccount', input);
  const port = redirectPort === null ? {} : { redirectPort };
  return client.ask('signInAccount', { ...input, ...port });
}
