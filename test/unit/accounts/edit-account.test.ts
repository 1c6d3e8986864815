import { describe, expect, it } from 'vitest';
import { toyCipher } from '../storage/stand-ins.ts';
import {
  garoonEntry,
  lineOf,
  lineworksEntry,
  openOffice,
  refusal,
  sato,
  type Office,
} from './support.ts';

async function withAccounts(...entries: readonly object[]): Promise<Office> {
  const office = openOffice();
  for (const entry of entries) {
    const input = { entry: { ...entry }, allowPlaintextSecrets: false };
    await office.accounts.add(input, office.waiting);
  }
  office.steps.length = 0;
  return office;
}

function edit(
  office: Office,
  changes: Readonly<Record<string, unknown>>,
  account = 'garoon',
): ReturnType<Office['accounts']['edit']> {
  // What the command's schema lets through is JSON.
  const given = changes as Parameters<Office['accounts']['edit']>[0]['changes'];
  return office.accounts.edit({ account, changes: given }, office.waiting);
}

const storedIn = (office: Office): unknown => office.profile.settingsStore.settings().accounts[0];

describe('the settings of a stored account', () => {
  it('are its entry, without any credential', async () => {
    const office = await withAccounts(garoonEntry);
    const { credentials, ...entry } = garoonEntry;
    expect(office.accounts.entry('garoon')).toEqual({ ok: true, value: entry });
    expect(JSON.stringify(office.accounts.entry('garoon'))).not.toContain(credentials.password);
    expect(office.accounts.entry('nobody')).toEqual({
      ok: false,
      problem: { kind: 'gone', id: 'nobody' },
    });
  });
});

describe('editing an account', () => {
  it('tries the changed entry with the credentials that are stored, and keeps both', async () => {
    const office = await withAccounts(garoonEntry);
    const tried: unknown[] = [];
    office.behaviour.identify = async (account, box) => {
      tried.push(account, await box.given());
      return sato;
    };
    expect(await edit(office, { user: { code: 'suzuki' }, drift: 'keep-mine' })).toMatchObject({
      ok: true,
      value: { account: 'garoon', user: '42' },
    });
    const { credentials, ...entry } = garoonEntry;
    const changed = { ...entry, user: { code: 'suzuki' }, drift: 'keep-mine' };
    expect(tried).toEqual([changed, credentials]);
    expect(storedIn(office)).toEqual(changed);
    expect(await office.profile.secrets.given('garoon')).toEqual(credentials);
    expect(office.steps.map(({ kind }) => kind)).toEqual(['checking', 'asking', 'storing']);
  });

  it('takes away what is null', async () => {
    const office = await withAccounts({ ...garoonEntry, drift: 'keep-mine' });
    expect(await edit(office, { drift: null })).toMatchObject({ ok: true });
    expect(storedIn(office)).not.toHaveProperty('drift');
  });

  it('stores nothing where the vendor refuses', async () => {
    const office = await withAccounts(garoonEntry);
    office.behaviour.identify = () => Promise.resolve(refusal);
    expect(await edit(office, { user: { code: 'suzuki' } })).toMatchObject({
      ok: false,
      problem: { kind: 'failed', name: 'Garoon' },
    });
    expect(storedIn(office)).toMatchObject({ user: { code: 'sato' } });
  });

  it('takes new credentials whole', async () => {
    const office = await withAccounts(garoonEntry);
    const credentials = { kind: 'password', login: 'sato', password: 'canary-pass-2' };
    expect(await edit(office, { credentials })).toMatchObject({ ok: true });
    expect(await office.profile.secrets.given('garoon')).toEqual(credentials);
  });

  it('needs a place for new credentials, not for those that stay', async () => {
    const cipher = toyCipher({ available: false });
    const office = openOffice(cipher);
    const first = { entry: { ...garoonEntry }, allowPlaintextSecrets: true };
    await office.accounts.add(first, office.waiting);
    expect(await edit(office, { name: 'Groupware' })).toMatchObject({ ok: true });
    expect(storedIn(office)).toMatchObject({ name: 'Groupware' });
  });

  it.each([
    [{ id: 'other' }, /^id: cannot be changed$/u],
    [{ vendor: 'conpeek' }, /^vendor: cannot be changed$/u],
    [{ user: { code: '' } }, /^user/u],
    [{ baseUrl: 'http://example.test' }, /^baseUrl: /u],
    [{ name: null }, /^name: /u],
    [{ surprise: 1 }, /^surprise: /u],
    [{ credentials: { kind: 'password', login: 'x' } }, /^credentials.password: is missing$/u],
  ])('names the field that is wrong, before anything is asked: %j', async (changes, message) => {
    const office = await withAccounts(garoonEntry);
    let isAsked = false;
    office.behaviour.identify = () => {
      isAsked = true;
      return Promise.resolve(sato);
    };
    const edited = await edit(office, changes);
    expect(edited).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(lineOf(edited)).toMatch(message);
    expect(isAsked).toBe(false);
  });

  it('says where there is no such account, and where its sign-in is gone', async () => {
    const office = await withAccounts(garoonEntry);
    expect(await edit(office, { name: 'x' }, 'nobody')).toEqual({
      ok: false,
      problem: { kind: 'gone', id: 'nobody' },
    });
    await office.profile.secrets.remove(['garoon']);
    expect(await edit(office, { name: 'x' })).toEqual({
      ok: false,
      problem: { kind: 'failed', name: 'x', notice: { code: 'credentials-missing' } },
    });
  });

  it('keeps what the vendor gave while the stored sign-in was tried', async () => {
    const office = await withAccounts(lineworksEntry);
    let count = 0;
    office.behaviour.identify = async (_account, box) => {
      count += 1;
      await box.saveSession({ count });
      return count === 1 ? refusal : sato;
    };
    await edit(office, { name: 'Messenger' }, 'lineworks');
    expect(await office.profile.secrets.session('lineworks')).toEqual({ count: 1 });
    await edit(office, { name: 'Messenger' }, 'lineworks');
    expect(await office.profile.secrets.session('lineworks')).toEqual({ count: 2 });
    expect(storedIn(office)).toMatchObject({ name: 'Messenger' });
  });
});
