import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, importFile, shownFor, statusOf, test } from './support/fixtures.ts';

test('a file is imported from its path and from standard input, and the changes are told', async ({
  started,
  company,
  profile,
}) => {
  const file = path.join(path.dirname(profile), 'presently.json');
  writeFileSync(file, JSON.stringify(company.file()));
  const first = await started('import', file);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  for (const id of ['conpeek', 'garoon', 'lineworks', 'idealist', 'lunch', 'focus']) {
    expect(first.stdout).toContain(id);
  }
  const second = await importFile(started, company.file());
  expect(second).toMatchObject({ code: 0, stdout: 'nothing changed\n', stderr: '' });
});

test('statuses and accounts list what was imported, and no secret', async ({
  connected,
  company,
}) => {
  const statuses = await connected('statuses', '--json');
  expect(JSON.parse(statuses.stdout)).toEqual({
    version: 1,
    statuses: company
      .file()
      .statuses.map(({ id, name, kind }) => expect.objectContaining({ id, name, kind })),
  });
  const accounts = await connected('accounts', '--json');
  expect(JSON.parse(accounts.stdout)).toMatchObject({
    version: 1,
    accounts: company
      .file()
      .accounts.map(({ id, vendor, name, baseUrl }) => ({ id, vendor, name, baseUrl })),
  });
  const lists = [statuses, accounts, await connected('statuses'), await connected('accounts')];
  for (const secret of company.secrets) {
    for (const { stdout } of lists) expect(stdout).not.toContain(secret);
  }
  expect(lists[2]?.stdout).toContain('Lunch break');
  expect(lists[3]?.stdout).toContain('LINE WORKS');
});

test('an export holds everything but the secrets, and importing it changes nothing', async ({
  connected,
  company,
  profile,
}) => {
  const exported = await connected('export');
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  for (const secret of company.secrets) expect(exported.stdout).not.toContain(secret);
  expect(exported.stdout).not.toContain('credentials');
  expect(JSON.parse(exported.stdout)).toMatchObject({
    version: 1,
    accounts: [
      { id: 'conpeek', user: '3' },
      { id: 'garoon' },
      { id: 'lineworks' },
      { id: 'idealist' },
    ],
    automation: { lock: { status: 'away', afterSeconds: 0 } },
  });
  expect(await importFile(connected, exported.stdout)).toMatchObject({
    code: 0,
    stdout: 'nothing changed\n',
  });
  const file = path.join(path.dirname(profile), 'out.json');
  expect((await connected('export', file)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(exported.stdout);
  expect((await importFile(connected, exported.stdout, '--replace')).stdout).toBe(
    'nothing changed\n',
  );
  expect((await connected('set', 'lunch', '--wait')).code).toBe(0);
  expect(company.shown()).toEqual(shownFor.lunch);
});

test('an import merges: what it does not name stays, credentials left out are kept', async ({
  connected,
  company,
}) => {
  await connected('set', 'lunch', '--wait');
  const lunch = { ...company.file().statuses[1], name: 'Long lunch' };
  const garoon = { ...company.file().accounts[1], name: 'Groupware' };
  delete (garoon as Record<string, unknown>)['credentials'];
  const part = JSON.stringify({ version: 1, accounts: [garoon], statuses: [lunch] });
  expect((await importFile(connected, part)).code).toBe(0);
  const view = await statusOf(connected);
  expect(view.presence).toMatchObject({ status: 'lunch', name: 'Long lunch', source: 'manual' });
  expect(view.accounts.map(({ name }) => name)).toEqual([
    'Conpeek',
    'Groupware',
    'LINE WORKS',
    'Idealist',
  ]);
  expect((await connected('set', 'available', '--wait')).code).toBe(0);
  expect(company.shown()).toEqual(shownFor.available);
});

test('--replace removes what the file lacks and sends nothing to the vendors for it', async ({
  connected,
  company,
}) => {
  await connected('set', 'lunch', '--wait');
  const { conpeek } = company.vendors;
  conpeek.forget();
  const file = company.file();
  file.accounts = file.accounts.filter(({ id }) => id !== 'conpeek');
  file.statuses = file.statuses.map((status) => {
    const accounts = { ...(status['accounts'] as Record<string, unknown>) };
    delete accounts['conpeek'];
    return { ...status, accounts };
  });
  const replaced = await importFile(connected, file, '--replace');
  expect(replaced).toMatchObject({ code: 0, stderr: '' });
  expect(replaced.stdout).toContain('conpeek');
  const view = await statusOf(connected);
  expect(view.accounts.map(({ id }) => id)).toEqual(['garoon', 'lineworks', 'idealist']);
  expect(view.presence).toMatchObject({ status: 'lunch', source: 'manual' });
  expect(conpeek.received).toEqual([]);
});

test('a manual claim whose status is gone goes with it', async ({ connected, company }) => {
  await connected('set', 'focus', '--wait');
  const file = company.file();
  file.statuses = file.statuses.filter(({ id }) => id !== 'focus');
  expect((await importFile(connected, file, '--replace')).code).toBe(0);
  expect((await statusOf(connected)).presence['status']).toBe(null);
});

test('new rules hold at once', async ({ session, connected, company }) => {
  await connected('set', 'available', '--wait');
  const file = company.file();
  file.automation = { lock: { status: 'lunch' } };
  expect((await importFile(connected, file)).code).toBe(0);
  await session.lock();
  await expect.poll(() => company.shown()).toEqual(shownFor.lunch);
  await session.unlock();
  await expect.poll(() => company.shown()).toEqual(shownFor.available);
});
