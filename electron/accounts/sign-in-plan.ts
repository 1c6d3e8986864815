import type { Account } from '../contract/settings/settings.ts';
import type { CommandInput } from '../contract/commands/commands.ts';
import { jsonObjectSchema, type JsonObject } from '../contract/json.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';
import { keysOf } from './form-of.ts';
import { mayStore } from './may-store.ts';
import { readAccount, readClient } from './read-entry.ts';

/** A sign-in in the browser that may begin. */
export interface SignInPlan {
  readonly account: Account;
  readonly signIn: NonNullable<AnyVendor['signIn']>;
  /** As the vendor's client schema understands it. */
  readonly client: unknown;
  readonly allowPlaintextSecrets: boolean;
}

type Input = CommandInput<'signInAccount'>;

interface Subject {
  readonly account: Account;
  /** What is known of the client so far. */
  readonly known: JsonObject;
}

const objectOf = (value: unknown): JsonObject => jsonObjectSchema.safeParse(value).data ?? {};

async function subjectOf(input: Input, ports: AccountPorts): Promise<Result<Subject>> {
  if (input.entry !== undefined) {
    const account = readAccount(input.entry, ports);
    const known = objectOf(input.entry['credentials']);
    return account.ok ? found({ account: account.value, known }) : account;
  }
  const id = input.account ?? '';
  const stored = ports.settings().accounts.find((account) => account.id === id);
  if (stored === undefined) return because({ kind: 'gone', id });
  const account = ports.vendors[stored.vendor].accountSchema.safeParse(stored);
  const known = objectOf(await ports.secrets.given(id));
  // What does not fit any more is refused by the parser of entries, in its words.
  return account.success
    ? found({ account: account.data, known })
    : readThen(jsonObjectSchema.parse(stored), known, ports);
}

function readThen(entry: JsonObject, known: JsonObject, ports: AccountPorts): Result<Subject> {
  const account = readAccount(entry, ports);
  return account.ok ? found({ account: account.value, known }) : account;
}

/** Checks everything that can be checked before a browser is opened. */
export async function planSignIn(input: Input, ports: AccountPorts): Promise<Result<SignInPlan>> {
  const subject = await subjectOf(input, ports);
  if (!subject.ok) return subject;
  const { account, known } = subject.value;
  const { signIn } = ports.vendors[account.vendor];
  if (signIn === undefined) return because({ kind: 'no-browser-sign-in', name: account.name });
  const wanted = new Set(keysOf(signIn.clientSchema));
  const own = Object.entries(known).filter(([key]) => wanted.has(key));
  const client = readClient(input.client ?? Object.fromEntries(own), signIn.clientSchema);
  if (!client.ok) return client;
  const isRenewal = input.account !== undefined;
  const allowPlaintextSecrets =
    input.allowPlaintextSecrets || (isRenewal && ports.secrets.holdsWeak());
  const allowance = { allowPlaintextSecrets, replace: isRenewal || (input.replace ?? false) };
  const may = await mayStore(account, allowance, ports);
  return may.ok ? found({ account, signIn, client: client.value, allowPlaintextSecrets }) : may;
}
