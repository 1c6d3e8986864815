import type { AccountForm, Form } from '../contract/commands/account-form.ts';
import type { AccountFinding, AccountRemoval } from '../contract/commands/accounts.ts';
import type { CommandInput } from '../contract/commands/commands.ts';
import type { JsonObject } from '../contract/json.ts';
import { accountEntry, readEntry } from './read-entry.ts';
import { because, found, type Result } from './account-problem.ts';
import type { AccountPorts, Waiting } from './account-ports.ts';
import { editAccount } from './edit-account.ts';
import { mayStore } from './may-store.ts';
import { signInAccount } from './sign-in-account.ts';
import { createTryAccount, findingOf, hostOf } from './try-account.ts';
import { createVendorCalls, type VendorCalls } from './vendor-calls.ts';
import { type VendorId, vendorIdSchema } from '../contract/settings/settings.ts';
import { freeId } from '../contract/settings/identifier.ts';
import { formsOf } from './form-of.ts';

/** The vendor that a person named, in whatever case. */
function namedVendor(text: string, { vendors }: Pick<AccountPorts, 'vendors'>): Result<VendorId> {
  const named = vendorIdSchema.safeParse(text.toLowerCase());
  if (named.success) return found(named.data);
  return because({ kind: 'unknown-vendor', text, known: Object.keys(vendors).join(', ') });
}

const nothing: Form = { name: null, constants: {}, parts: [] };

/** Everything a form for a new account of a vendor is drawn from (docs/design.md#vendors). */
export function accountForm(text: string, ports: AccountPorts): Result<AccountForm> {
  const named = namedVendor(text, ports);
  return named.ok ? found(formFor(named.value, ports)) : named;
}

function formFor(vendor: VendorId, { vendors, settings }: AccountPorts): AccountForm {
  const { accountSchema, credentialSchema, signIn, capabilities } = vendors[vendor];
  const { messageLength, nativeEnd, readBack, directory, schedule } = capabilities;
  const id = freeId(vendor, new Set(settings().accounts.map((account) => account.id)));
  const [account = nothing] = formsOf(accountSchema, false);
  const client = signIn === undefined ? null : (formsOf(signIn.clientSchema, true)[0] ?? null);
  return {
    vendor,
    suggested: { id, name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}` },
    account,
    credentials: [...formsOf(credentialSchema, true)],
    signIn: client,
    capabilities: { messageLength, nativeEnd, readBack, directory, schedule },
  };
}

/** The address that a typed text comes to, in the form the vendor wants; null if it is none. */
export function accountAddress(
  vendor: string,
  text: string,
  ports: Pick<AccountPorts, 'vendors'>,
): Result<string | null> {
  const named = namedVendor(vendor, ports);
  if (!named.ok) return named;
  return found(ports.vendors[named.value].addressSchema.safeParse(text.trim()).data ?? null);
}

/** Connects accounts, tests and removes them, and asks their vendors. */
export interface Accounts {
  readonly calls: VendorCalls;
  form(vendor: string): Result<AccountForm>;
  /** The address that a typed text comes to; null if it is none of this vendor's. */
  address(vendor: string, text: string): Result<string | null>;
  add(input: CommandInput<'addAccount'>, waiting: Waiting): Promise<Result<AccountFinding>>;
  /** The entry of a stored account as in a provisioning file, without its credentials. */
  entry(accountId: string): Result<JsonObject>;
  /** Stores what was changed once that has been tried. */
  edit(input: CommandInput<'editAccount'>, waiting: Waiting): Promise<Result<AccountFinding>>;
  test(accountId: string, waiting: Waiting): Promise<Result<AccountFinding>>;
  /** A sign-in that is under way is cancelled: the person began anew. */
  signIn(input: CommandInput<'signInAccount'>, waiting: Waiting): Promise<Result<AccountFinding>>;
  cancelSignIn(): void;
  remove(accountId: string): Promise<Result<AccountRemoval>>;
}

/** Nothing is asked or stored before a command wants it. */
export function createAccounts(ports: AccountPorts): Accounts {
  const tryAccount = createTryAccount(ports);
  let underWay = new AbortController();

  return {
    calls: createVendorCalls(ports),
    form: (vendor) => accountForm(vendor, ports),
    address: (vendor, text) => accountAddress(vendor, text, ports),
    add: async ({ entry, ...allowance }, waiting) => {
      waiting.progress({ kind: 'checking' });
      const given = readEntry(entry, ports);
      if (!given.ok) return given;
      const may = await mayStore(given.value.account, allowance, ports);
      if (!may.ok) return may;
      const { allowPlaintextSecrets } = allowance;
      return tryAccount({ ...given.value, session: null, allowPlaintextSecrets }, waiting);
    },
    entry: (accountId) => accountEntry(accountId, ports),
    edit: (input, waiting) => editAccount(input, waiting, { ports, tryAccount }),
    test: async (accountId, { progress, signal }) => {
      const account = ports.settings().accounts.find(({ id }) => id === accountId);
      if (account === undefined) return because({ kind: 'gone', id: accountId });
      progress({ kind: 'asking', host: hostOf(account.baseUrl) });
      const outcome = await ports.use(accountId, (session) => session.identify(signal));
      return outcome === null
        ? because({ kind: 'gone', id: accountId })
        : findingOf(account, outcome);
    },
    signIn: (input, { progress, signal }) => {
      underWay.abort();
      underWay = new AbortController();
      const either = AbortSignal.any([signal, underWay.signal]);
      return signInAccount(input, { progress, signal: either }, { ports, tryAccount });
    },
    cancelSignIn: () => {
      underWay.abort();
    },
    remove: async (accountId) => {
      const account = ports.settings().accounts.find(({ id }) => id === accountId);
      if (account === undefined) return because({ kind: 'gone', id: accountId });
      const shows = ports.shows(accountId);
      const removed = await ports.remove(accountId);
      return removed.ok
        ? found({ account: accountId, name: account.name, shows })
        : because({ kind: 'answered', error: removed.error });
    },
  };
}
