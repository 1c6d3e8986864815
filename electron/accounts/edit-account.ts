import type { AccountFinding } from '../contract/commands/accounts.ts';
import type { Account } from '../contract/settings/settings.ts';
import type { CommandInput } from '../contract/commands/commands.ts';
import { problemAt } from '../contract/file-problem.ts';
import type { JsonObject } from '../contract/json.ts';
import { accountEntry, readAccount, readEntry } from './read-entry.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts, Waiting } from './account-ports.ts';
import { mayStore } from './may-store.ts';
import type { Candidate, TryAccount } from './try-account.ts';

type Input = CommandInput<'editAccount'>;

/** What statuses, secrets and history know an account by. */
const fixed = ['id', 'vendor'] as const;

function merged(entry: JsonObject, changes: JsonObject): Result<JsonObject> {
  const moved = fixed.find((key) => Object.hasOwn(changes, key) && changes[key] !== entry[key]);
  if (moved !== undefined) {
    return because({ kind: 'invalid', problem: problemAt([moved], 'fixed') });
  }
  const members = Object.entries({ ...entry, ...changes });
  return found(Object.fromEntries(members.filter(([, value]) => value !== null)));
}

/** The account with the credentials that are stored for it. */
async function withStored(account: Account, ports: AccountPorts): Promise<Result<Candidate>> {
  const stored = await ports.secrets.given(account.id);
  const { credentialSchema } = ports.vendors[account.vendor];
  const given = stored === null ? null : credentialSchema.safeParse(stored);
  if (given?.success !== true) {
    const notice = { code: 'credentials-missing' } as const;
    return because({ kind: 'failed', name: account.name, notice });
  }
  const kept = { keepsCredentials: true, allowPlaintextSecrets: false, session: null };
  return found({ account, credentials: given.data, ...kept });
}

async function withNew(
  entry: JsonObject,
  allowWeak: boolean,
  ports: AccountPorts,
): Promise<Result<Candidate>> {
  const given = readEntry(entry, ports);
  if (!given.ok) return given;
  const allowPlaintextSecrets = allowWeak || ports.secrets.holdsWeak();
  const allowance = { allowPlaintextSecrets, replace: true };
  const may = await mayStore(given.value.account, allowance, ports);
  return may.ok ? found({ ...given.value, allowPlaintextSecrets, session: null }) : may;
}

async function candidateOf(input: Input, ports: AccountPorts): Promise<Result<Candidate>> {
  const { account, changes, allowPlaintextSecrets = false } = input;
  const stored = accountEntry(account, ports);
  if (!stored.ok) return stored;
  const entry = merged(stored.value, changes);
  if (!entry.ok) return entry;
  if (Object.hasOwn(entry.value, 'credentials')) {
    return await withNew(entry.value, allowPlaintextSecrets, ports);
  }
  const read = readAccount(entry.value, ports);
  return read.ok ? await withStored(read.value, ports) : read;
}

/**
 * Changes a stored account as an import of its entry would, but only once the vendor was asked, with
 * reads alone, whether it works that way.
 */
export async function editAccount(
  input: Input,
  waiting: Waiting,
  { ports, tryAccount }: { ports: AccountPorts; tryAccount: TryAccount },
): Promise<Result<AccountFinding>> {
  waiting.progress({ kind: 'checking' });
  const candidate = await candidateOf(input, ports);
  return candidate.ok ? await tryAccount(candidate.value, waiting) : candidate;
}
