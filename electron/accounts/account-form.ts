import type { VendorId } from '../contract/account.ts';
import type { AccountForm, Form } from '../contract/account-form.ts';
import { freeId } from '../contract/free-id.ts';
import { found, type Result } from './account-problem.ts';
import type { AccountPorts } from './account-ports.ts';
import { namedVendor } from './named-vendor.ts';
import { formsOf } from './form-of.ts';

const nothing: Form = { name: null, constants: {}, parts: [] };

/** Everything a form for a new account of a vendor is drawn from (design: capabilities as data). */
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
