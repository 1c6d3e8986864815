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

const allowed = { allowPlaintextSecrets: false };

function add(
  office: Office,
  entry: object,
  more: object = {},
): ReturnType<Office['accounts']['add']> {
  return office.accounts.add({ entry: { ...entry }, ...allowed, ...more }, office.waiting);
}

describe('adding an account', () => {
  it('signs in, stores account and credentials, and says whose they are', async () => {
    const office = openOffice();
    expect(await add(office, garoonEntry)).toEqual({
      ok: true,
      value: { account: 'garoon', user: '42', displayName: 'Sato Yuki', mayWrite: null },
    });
    const { settingsStore, secrets } = office.profile;
    expect(settingsStore.settings().accounts).toMatchObject([{ id: 'garoon', name: 'Garoon' }]);
    expect(await secrets.given('garoon')).toEqual(garoonEntry.credentials);
    expect(office.steps.map(({ kind }) => kind)).toEqual(['checking', 'asking', 'storing']);
    expect(office.steps).toContainEqual({ kind: 'asking', host: 'example.cybozu.com' });
  });

  it('stores nothing at all where the vendor refuses', async () => {
    const office = openOffice();
    office.behaviour.identify = () => Promise.resolve(refusal);
    expect(await add(office, garoonEntry)).toEqual({
      ok: false,
      problem: { kind: 'failed', name: 'Garoon', notice: { code: 'credentials-refused' } },
    });
    expect(office.profile.settingsStore.settings().accounts).toEqual([]);
    expect(office.profile.secrets.accountIds()).toEqual([]);
  });

  it.each([
    [{ user: { code: '' } }, /^user/u],
    [{ baseUrl: 'ftp://example.test' }, /^baseUrl: /u],
    [{ baseUrl: 'http://example.test' }, /^baseUrl: /u],
    [{ surprise: 1 }, /^surprise: /u],
    [{ id: '__proto__' }, /^id: /u],
    [{ vendor: 'nobody' }, /^vendor: /u],
    [{ credentials: undefined }, /^credentials: is missing$/u],
    [{ credentials: { kind: 'password', login: 'x' } }, /^credentials.password: is missing$/u],
  ])('names the field that is wrong, before anything is asked: %j', async (change, message) => {
    const office = openOffice();
    let isAsked = false;
    office.behaviour.identify = () => {
      isAsked = true;
      return Promise.resolve(sato);
    };
    const added = await add(office, { ...garoonEntry, ...change });
    expect(added).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(lineOf(added)).toMatch(message);
    expect(JSON.stringify(added)).not.toContain('canary');
    expect(isAsked).toBe(false);
  });

  it('asks nobody where the credentials could not be kept', async () => {
    const office = openOffice(toyCipher({ available: false }));
    expect(await add(office, garoonEntry)).toEqual({ ok: false, problem: { kind: 'no-keyring' } });
    expect(office.steps).toEqual([{ kind: 'checking' }]);
    expect(await add(office, garoonEntry, { allowPlaintextSecrets: true })).toMatchObject({
      ok: true,
    });
  });

  it('leaves an account of that id alone unless it is to be replaced', async () => {
    const office = openOffice();
    await add(office, garoonEntry);
    const next = { ...garoonEntry, name: 'Another' };
    expect(await add(office, next)).toEqual({
      ok: false,
      problem: { kind: 'exists', id: 'garoon' },
    });
    office.behaviour.identify = () => Promise.resolve(refusal);
    expect(await add(office, next, { replace: true })).toMatchObject({ ok: false });
    const { settingsStore } = office.profile;
    expect(settingsStore.settings().accounts).toMatchObject([{ name: 'Garoon' }]);
    office.behaviour.identify = () => Promise.resolve(sato);
    expect(await add(office, next, { replace: true })).toMatchObject({ ok: true });
    expect(settingsStore.settings().accounts).toMatchObject([{ name: 'Another' }]);
  });

  it('keeps neither account nor credentials where the disk refuses', async () => {
    const office = openOffice();
    office.profile.faults.settings = true;
    expect(await add(office, garoonEntry)).toMatchObject({
      ok: false,
      problem: { kind: 'answered' },
    });
    expect(office.profile.settingsStore.settings().accounts).toEqual([]);
    expect(await office.profile.secrets.given('garoon')).toBeNull();
  });
});

describe('what a vendor gives while credentials are tried', () => {
  const rotating = (office: Office, outcome = sato): void => {
    office.behaviour.identify = async (_account, box) => {
      const held = await box.session();
      const count = held === null ? 1 : Number(Reflect.get(Object(held), 'count')) + 1;
      await box.saveSession({ count });
      return outcome;
    };
  };

  it('is stored with them', async () => {
    const office = openOffice();
    rotating(office);
    await add(office, lineworksEntry);
    expect(await office.profile.secrets.session('lineworks')).toEqual({ count: 1 });
  });

  it('is not lost by a try that failed: the next one goes on from there', async () => {
    const office = openOffice();
    rotating(office, refusal);
    await add(office, lineworksEntry);
    rotating(office);
    await add(office, lineworksEntry);
    expect(await office.profile.secrets.session('lineworks')).toEqual({ count: 2 });
  });

  it('belongs to the stored account too where the sign-in is the same', async () => {
    const office = openOffice();
    rotating(office);
    await add(office, lineworksEntry);
    rotating(office, refusal);
    await add(office, { ...lineworksEntry, name: 'New' }, { replace: true });
    expect(await office.profile.secrets.session('lineworks')).toEqual({ count: 2 });
    expect(office.profile.settingsStore.settings().accounts).toMatchObject([
      { name: 'LINE WORKS' },
    ]);
  });

  it('never takes the place of what the stored account has from another sign-in', async () => {
    const office = openOffice();
    rotating(office);
    await add(office, lineworksEntry);
    const other = { kind: 'oauth', refreshToken: 'second' };
    office.profile.faults.settings = true;
    await add(office, { ...lineworksEntry, credentials: other }, { replace: true });
    const { secrets } = office.profile;
    expect(await secrets.given('lineworks')).toEqual(lineworksEntry.credentials);
    expect(await secrets.session('lineworks')).toEqual({ count: 1 });
  });
});

describe('testing an account', () => {
  it('says whose it is, through the open session', async () => {
    const office = openOffice();
    await add(office, garoonEntry);
    expect(await office.accounts.test('garoon', office.waiting)).toMatchObject({
      ok: true,
      value: { account: 'garoon', user: '42' },
    });
  });

  it('knows no account that is not there', async () => {
    const office = openOffice();
    expect(await office.accounts.test('nobody', office.waiting)).toEqual({
      ok: false,
      problem: { kind: 'gone', id: 'nobody' },
    });
  });
});

describe('removing an account', () => {
  it('takes its secrets and its part of every status, and names what stays at the vendor', async () => {
    const office = openOffice();
    await add(office, garoonEntry);
    const { settingsStore, secrets } = office.profile;
    const settings = settingsStore.settings();
    const accounts = { garoon: { code: 'absence' } };
    await settingsStore.save({
      ...settings,
      statuses: [{ id: 'lunch', name: 'Lunch', kind: 'break', accounts }],
    });
    expect(await office.accounts.remove('garoon')).toEqual({
      ok: true,
      value: { account: 'garoon', name: 'Garoon', shows: 'absence' },
    });
    expect(settingsStore.settings()).toMatchObject({
      accounts: [],
      statuses: [{ id: 'lunch', accounts: {} }],
    });
    expect(secrets.accountIds()).toEqual([]);
  });

  it('works for an account that no longer fits its vendor', async () => {
    const office = openOffice();
    const { settingsStore } = office.profile;
    const broken = { id: 'old', vendor: 'garoon', name: 'Old', baseUrl: 'https://x.test' } as const;
    await settingsStore.save({ ...settingsStore.settings(), accounts: [broken] });
    expect(await office.accounts.remove('old')).toMatchObject({ ok: true });
    expect(settingsStore.settings().accounts).toEqual([]);
  });
});
