import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CommandLine, CommandResult } from '../desktop/support/command-line.ts';
import type { Company, VendorName } from './support/company.ts';
import { vendorNames } from './support/company.ts';
import { expect, importFile, statusOf, test } from './support/fixtures.ts';

type Entry = Record<string, unknown>;

function entryOf(company: Company, vendor: VendorName, change: Entry = {}): Entry {
  return { ...company.vendors[vendor].account, ...change };
}

function add(
  presently: CommandLine,
  entry: Entry,
  ...flags: readonly string[]
): Promise<CommandResult> {
  const vendor = String(entry['vendor']);
  return presently.fed(JSON.stringify(entry), 'accounts', 'add', vendor, '--json', ...flags);
}

async function accountIds(presently: CommandLine): Promise<readonly string[]> {
  const { stdout } = await presently('accounts', '--json');
  // The shape is what the tests of `accounts --json` are about.
  const { accounts } = JSON.parse(stdout) as { accounts: { id: string }[] };
  return accounts.map(({ id }) => id);
}

/** Every file of a folder, as text. */
function contentsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

for (const vendor of vendorNames) {
  test(`${vendor}: an account is added from standard input by reading alone`, async ({
    started,
    company,
    profile,
  }) => {
    const added = await add(started, entryOf(company, vendor));
    expect(added).toMatchObject({ code: 0 });
    expect(JSON.parse(added.stdout)).toMatchObject({ version: 1, account: vendor });
    expect(added.stderr.trim().split('\n').length).toBeGreaterThanOrEqual(3);
    expect(await accountIds(started)).toEqual([vendor]);
    const { received } = company.vendors[vendor];
    const writes = received.filter(
      ({ method, path: at }) => method !== 'GET' && !at.endsWith('/token'),
    );
    expect(writes).toEqual([]);
    for (const secret of company.vendors[vendor].secrets) {
      expect(added.stdout + added.stderr).not.toContain(secret);
      expect(contentsOf(profile)).not.toContain(secret);
    }
  });
}

test('what was added is in effect at once: the next choice reaches it', async ({
  started,
  company,
}) => {
  const file = { ...company.file(), accounts: [] };
  file.statuses = [
    { id: 'available', name: 'Available', kind: 'available' },
    { id: 'lunch', name: 'Lunch', kind: 'break' },
  ];
  file.automation = {};
  expect(await importFile(started, file)).toMatchObject({ code: 0 });
  await add(started, entryOf(company, 'garoon'));
  const statuses = company
    .file()
    .statuses.slice(0, 1)
    .map((status) => ({
      ...status,
      accounts: { garoon: { code: 'attend' } },
    }));
  expect(await importFile(started, JSON.stringify({ version: 1, statuses }))).toMatchObject({
    code: 0,
  });
  expect(await started('set', 'available', '--wait')).toMatchObject({ code: 0 });
  expect(company.vendors.garoon.shows()).toBe('attend');
});

test('as text the finding is one sentence, and vendor, id and name need not be repeated', async ({
  started,
  company,
}) => {
  const { baseUrl, user, credentials } = entryOf(company, 'garoon');
  const entry = { baseUrl, user, credentials };
  const added = await started.fed(JSON.stringify(entry), 'accounts', 'add', 'Garoon');
  expect(added).toMatchObject({ code: 0 });
  expect(added.stdout).toMatch(
    /^Signed in as .+; may write own presence: (yes|no|not known before the first change)\n$/u,
  );
  expect(await accountIds(started)).toEqual(['garoon']);
});

test('a refusal by the vendor stores nothing and says what to do, without a secret', async ({
  started,
  company,
}) => {
  const credentials = { kind: 'password', login: 'sato', password: 'canary-wrong-password' };
  const added = await add(started, entryOf(company, 'garoon', { credentials }));
  expect(added).toMatchObject({ code: 1, stdout: '' });
  expect(added.stderr.trim().split('\n').at(-1)).toContain('refused');
  expect(added.stderr).not.toContain('canary');
  expect(await accountIds(started)).toEqual([]);
});

const nowhere = 'http://127.0.0.1:9/g';

for (const [what, spoil, said] of [
  ['an address where nobody answers', { baseUrl: nowhere }, /cannot be reached.*address/u],
  ['an address that is none', { baseUrl: 'garoon' }, /^baseUrl: /mu],
  ['plain http to another computer', { baseUrl: 'http://192.0.2.1/g' }, /^baseUrl: .*https/mu],
  ['a field too many', { colour: 'red' }, /^colour: /mu],
  ['credentials left out', { credentials: undefined }, /^credentials: is missing$/mu],
] as const) {
  test(`${what}: one sentence, and nothing is stored`, async ({ started, company }) => {
    const added = await add(started, entryOf(company, 'garoon', spoil));
    expect(added.code).toBe('baseUrl' in spoil && spoil.baseUrl === nowhere ? 1 : 5);
    expect(added.stdout).toBe('');
    expect(added.stderr).toMatch(said);
    expect(await accountIds(started)).toEqual([]);
  });
}

for (const mood of ['html', 'half-json', 'empty', 'reset', { status: 302 }] as const) {
  test(`an address that answers ${JSON.stringify(mood)} is no account`, async ({
    started,
    company,
  }) => {
    company.vendors.garoon.mood = mood;
    const added = await add(started, entryOf(company, 'garoon'));
    expect(added).toMatchObject({ code: 1, stdout: '' });
    expect(await accountIds(started)).toEqual([]);
  });
}

test('another vendor at that address is no account', async ({ started, company }) => {
  const baseUrl = `${company.vendors.conpeek.origin}/g`;
  const added = await add(started, entryOf(company, 'garoon', { baseUrl }));
  expect(added).toMatchObject({ code: 1, stdout: '' });
  expect(await accountIds(started)).toEqual([]);
});

test('an account that works stays as it is unless it is to be replaced', async ({
  started,
  company,
}) => {
  await add(started, entryOf(company, 'garoon'));
  const renamed = entryOf(company, 'garoon', { name: 'Second' });
  expect(await add(started, renamed)).toMatchObject({ code: 1 });
  const wrong = { kind: 'password', login: 'sato', password: 'wrong' };
  const spoilt = { ...renamed, credentials: wrong };
  expect(await add(started, spoilt, '--replace')).toMatchObject({ code: 1 });
  expect(await started('accounts', 'test', 'garoon')).toMatchObject({ code: 0 });
  expect(await add(started, renamed, '--replace')).toMatchObject({ code: 0 });
  const { stdout } = await started('accounts');
  expect(stdout).toContain('Second');
});

test('a stored account can be tested, also by its name', async ({ connected, company }) => {
  const tested = await connected('accounts', 'test', 'LINE WORKS', '--json');
  expect(tested).toMatchObject({ code: 0 });
  expect(JSON.parse(tested.stdout)).toMatchObject({ account: 'lineworks' });
  company.vendors.idealist.mood = { status: 401 };
  const refused = await connected('accounts', 'test', 'idealist');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(await connected('accounts', 'test', 'nobody')).toMatchObject({ code: 1, stdout: '' });
});

test('an account that is removed takes its secrets and settings along; the vendor hears nothing', async ({
  connected,
  company,
  profile,
}) => {
  await connected('set', 'lunch', '--wait');
  company.vendors.garoon.forget();
  expect(await connected('accounts', 'remove', 'garoon')).toMatchObject({ code: 2 });
  const removed = await connected('accounts', 'remove', 'garoon', '--yes');
  expect(removed).toMatchObject({ code: 0, stderr: '' });
  expect(removed.stdout).toContain('absence');
  expect(company.vendors.garoon.received).toEqual([]);
  expect(company.vendors.garoon.shows()).toBe('absence');
  expect(await accountIds(connected)).toEqual(['conpeek', 'lineworks', 'idealist']);
  const exported = await connected('export');
  expect(exported.stdout).not.toContain('garoon');
  const secrets = readFileSync(path.join(profile, 'secrets.json'), 'utf8');
  expect(secrets).not.toContain('garoon');
  expect((await statusOf(connected)).presence['status']).toBe('lunch');
});

test('usage comes before the app, and an app that does not run is 3', async ({ presently }) => {
  expect(await presently('accounts', 'drop', 'x')).toMatchObject({ code: 2 });
  expect(await presently('accounts', 'add')).toMatchObject({ code: 2 });
  expect(await presently('accounts', 'test', 'x')).toMatchObject({ code: 3 });
  expect(await presently.fed('{}', 'accounts', 'add', 'garoon')).toMatchObject({ code: 3 });
  expect(await presently.fed('[]', 'accounts', 'add', 'garoon')).toMatchObject({ code: 5 });
});

test('a vendor that is not known is told with those that are', async ({ started }) => {
  const added = await started.fed('{}', 'accounts', 'add', 'slack');
  expect(added.code).toBe(5);
  expect(added.stderr).toContain('vendor');
});
