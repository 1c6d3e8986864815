import { describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../../../../renderer/bridge/client.ts';
import { loadSetup } from '../../../../../renderer/account-setup/account-setup.tsx';
import { submitAccount } from '../../../../../renderer/account-setup/submit-account.ts';
import { createFakeBridge, type FakeBridge } from '../../bridge/fake-bridge.ts';
import { vendorForm } from './vendor-form.ts';

type Handlers = Parameters<typeof createFakeBridge>[0];

function clientOn(handlers: Handlers): Pick<FakeBridge, 'calls'> & { readonly client: Client } {
  const { bridge, calls } = createFakeBridge(handlers);
  const preferences = { language: 'en', theme: 'system' } as const;
  return { calls, client: createClient({ bridge, now: () => 0, preferences }) };
}

const ok = (value: unknown): unknown => ({ ok: true, value });
const no = { ok: false, error: { code: 'failed', message: 'no' } };
const form = vendorForm('conpeek');
const account = { id: 'one', vendor: 'conpeek' };

describe('what a form is drawn from', () => {
  it('is the form alone for a new account', async () => {
    const { client, calls } = clientOn({ accountForm: () => ok(form) });
    const setup = await loadSetup(client, { kind: 'new', vendor: 'conpeek' });
    expect(setup).toEqual({ ok: true, value: { form, stored: null } });
    expect(calls).toEqual([['accountForm', { vendor: 'conpeek' }]]);
  });

  it.each(['renew', 'edit'] as const)('is also the stored entry for %s', async (kind) => {
    const stored = { id: 'one', user: '7' };
    const { client } = clientOn({
      accountForm: () => ok(form),
      accountSettings: () => ok({ entry: stored }),
    });
    expect(await loadSetup(client, { kind, account })).toMatchObject({ value: { stored } });
  });

  it('is nothing where the program fails', async () => {
    const renew = { kind: 'renew', account } as const;
    const first = clientOn({ accountForm: () => no });
    expect(await loadSetup(first.client, renew)).toMatchObject({ ok: false });
    const second = clientOn({ accountForm: () => ok(form), accountSettings: () => no });
    expect(await loadSetup(second.client, renew)).toMatchObject({ ok: false });
  });
});

describe('a form that is sent', () => {
  const entry = { id: 'one' };
  const order = {
    entry,
    redirectPort: null,
    allowPlaintextSecrets: false,
    replace: false,
    edits: null,
  };
  const sent = { entry, allowPlaintextSecrets: false, replace: false };

  it('is tried with what was typed', async () => {
    const { client, calls } = clientOn({ addAccount: () => no });
    expect(await submitAccount(client, { ...order, inBrowser: false })).toMatchObject({
      ok: false,
    });
    expect(calls).toEqual([['addAccount', sent]]);
  });

  it('goes through the browser, with the registered port if there is one', async () => {
    const { client, calls } = clientOn({ signInAccount: () => no });
    await submitAccount(client, { ...order, inBrowser: true });
    await submitAccount(client, { ...order, inBrowser: true, redirectPort: 8080 });
    expect(calls).toEqual([
      ['signInAccount', sent],
      ['signInAccount', { ...sent, redirectPort: 8080 }],
    ]);
  });

  it('changes only what differs of a stored account', async () => {
    const { client, calls } = clientOn({ editAccount: () => no });
    const edits = { id: 'one', user: '7' };
    const changed = { ...order, entry: { id: 'one', user: '8' }, inBrowser: false, edits };
    await submitAccount(client, changed);
    const changes = { user: '8' };
    expect(calls).toEqual([
      ['editAccount', { account: 'one', changes, allowPlaintextSecrets: false }],
    ]);
  });
});
