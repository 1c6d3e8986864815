import { expect, statusOf, test } from './support/fixtures.ts';

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?([+-]\d\d:\d\d|Z)$/u;

test('before any status applies every field of presence is null and accounts are skipped', async ({
  connected,
}) => {
  const view = await statusOf(connected);
  const { presence } = view;
  expect(presence).toEqual({
    status: null,
    name: null,
    kind: null,
    source: null,
    reason: null,
    message: null,
    since: null,
    until: null,
    returnsTo: null,
  });
  expect(view.accounts.map(({ state }) => state)).toEqual(
    Array.from({ length: 4 }, () => 'skipped'),
  );
});

test('every field has its name, its type and an offset where it is a time', async ({
  connected,
  profile,
  company,
}) => {
  await connected('set', 'lunch', '--message', 'back at one', '--for', '1h', '--wait');
  const view = await statusOf(connected);
  expect(Object.keys(view)).toEqual(['version', 'app', 'presence', 'automation', 'accounts']);
  expect(view.version).toBe(1);
  expect(view.app).toEqual({
    pid: expect.any(Number),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
    electron: expect.stringMatching(/^\d+\.\d+\.\d+/u),
    profile,
  });
  expect(view.presence).toEqual({
    status: 'lunch',
    name: 'Lunch break',
    kind: 'break',
    source: 'manual',
    reason: expect.stringContaining('1 h'),
    message: 'back at one',
    since: expect.stringMatching(iso),
    until: expect.stringMatching(iso),
    returnsTo: null,
    // Added since: only a break with an allowance has it.
    break: {
      allowedMs: 3_600_000,
      endsAt: expect.stringMatching(iso),
      warnsAt: expect.stringMatching(iso),
      overtimeMs: null,
    },
  });
  expect(view.automation).toEqual({ paused: false, until: null, flapping: false });
  const { since, until } = view.presence;
  const hours = (Date.parse(until ?? '') - Date.parse(since ?? '')) / 3_600_000;
  expect(hours).toBeCloseTo(1, 3);
  for (const [index, account] of view.accounts.entries()) {
    const { id } = company.file().accounts[index] ?? {};
    expect(account).toEqual({
      id,
      vendor: id,
      name: expect.any(String),
      state: 'applied',
      shows: expect.any(String),
      detail: null,
      attempts: 1,
      nextAttemptAt: null,
      at: expect.stringMatching(iso),
    });
  }
  expect(view.accounts.map(({ shows }) => shows)).toEqual(['ONBREAK', 'absence', 'AWAY', 'lunch']);
});

test('a cleared LINE WORKS status shows as available', async ({ connected }) => {
  await connected('set', 'lunch', '--wait');
  await connected('set', 'available', '--wait');
  const { accounts } = await statusOf(connected);
  expect(accounts.find(({ id }) => id === 'lineworks')).toMatchObject({
    state: 'applied',
    shows: 'available',
  });
});

test('an account that a status does not name is skipped', async ({ connected, company }) => {
  await connected('set', 'available', '--wait');
  const { conpeek } = company.vendors;
  conpeek.forget();
  expect((await connected('set', 'focus', '--wait')).code).toBe(0);
  const { accounts } = await statusOf(connected);
  expect(accounts.map(({ state }) => state)).toEqual(['skipped', 'applied', 'skipped', 'skipped']);
  expect(conpeek.received).toEqual([]);
});

test('the profile that is not named is called default', async ({ session }) => {
  const { commandLine } = await import('../desktop/support/command-line.ts');
  const presently = commandLine(session.env, null);
  expect((await presently('start', '--hidden')).code).toBe(0);
  expect((await statusOf(presently)).app['profile']).toBe('default');
  expect((await presently('quit')).code).toBe(0);
});

test('--watch --json prints one whole object a line for every change', async ({
  session,
  connected,
  profile,
}) => {
  const { inProject } = await import('../../scripts/prepare/places.mjs');
  const script = inProject('scripts', 'presently.mjs');
  const watcher = session.spawn('node', [
    script,
    'status',
    '--watch',
    '--json',
    '--profile',
    profile,
  ]);
  let text = '';
  watcher.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const seen = (): (string | null)[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { presence: { status: string | null } }).presence.status);
  await expect.poll(() => seen().at(-1)).toBe(null);
  await connected('set', 'lunch', '--wait');
  await expect.poll(() => seen().at(-1)).toBe('lunch');
  await connected('clear', '--wait');
  await expect.poll(() => seen().at(-1)).toBe(null);
  const ended = new Promise((resolve) => watcher.once('exit', resolve));
  await connected('quit');
  await ended;
});

test('--explain names every claim and what becomes of it', async ({ session, connected }) => {
  await connected('set', 'available', '--wait');
  await session.lock();
  await expect.poll(async () => (await statusOf(connected)).presence['source']).toBe('lock');
  const { stdout } = await connected('status', '--explain');
  await session.unlock();
  expect(stdout).toMatch(/Away: the screen is locked.+counts/u);
  expect(stdout).toMatch(/Available: picked from the command line.+comes back/u);
});
