import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { commandLine } from '../desktop/support/command-line.ts';
import { importFile, expect, statusOf, test } from './support/fixtures.ts';

/** An ended process that its parent has not collected yet does not live. */
function lives(pid: number): boolean {
  const stat = `/proc/${String(pid)}/stat`;
  return existsSync(stat) && !/^\d+ \(.*\) [ZX]/u.test(readFileSync(stat, 'utf8'));
}

function socketsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSocket())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function ours(sockets: readonly string[]): readonly string[] {
  return sockets.filter((socket) => socket.endsWith('.sock'));
}

test('start prints ready, a second start already running, and both end with 0', async ({
  presently,
}) => {
  expect(await presently('start', '--hidden')).toMatchObject({
    code: 0,
    stdout: 'ready\n',
    stderr: '',
  });
  expect(await presently('start', '--hidden')).toMatchObject({
    code: 0,
    stdout: 'already running\n',
    stderr: '',
  });
});

test('a start of a profile while it starts already ends well, and one app runs', async ({
  presently,
}) => {
  const both = await Promise.all([presently('start', '--hidden'), presently('start', '--hidden')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect((await presently('status')).code).toBe(0);
});

test('quit returns when process and socket are gone', async ({ started, profile }) => {
  const { app } = await statusOf(started);
  const pid = Number(app['pid']);
  expect(lives(pid)).toBe(true);
  expect(ours(socketsIn(profile))).toHaveLength(1);
  expect(await started('quit')).toMatchObject({ code: 0, stderr: '' });
  expect(lives(pid)).toBe(false);
  expect(ours(socketsIn(profile))).toEqual([]);
  expect((await started('status')).code).toBe(3);
});

test('quit applies the quit rule before it ends', async ({ started, company }) => {
  const file = company.file();
  file.automation = { start: { status: 'available' }, quit: { status: 'away' } };
  await importFile(started, file);
  await expect.poll(() => company.shown().conpeek).toBe('ONLINE');
  expect((await started('quit')).code).toBe(0);
  expect(company.shown()).toMatchObject({ conpeek: 'OFFLINE', garoon: 'absence' });
});

test('the socket is for its owner only, and so is its folder', async ({ started, profile }) => {
  expect((await started('status')).code).toBe(0);
  const [socket = ''] = ours(socketsIn(profile));
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(socket)).mode & 0o077).toBe(0);
});

test('a profile too deep for a socket has it in the runtime folder of its user', async ({
  session,
  profile,
}) => {
  const deep = path.join(profile, 'a'.repeat(120), 'profile of ąęć');
  const presently = commandLine(session.env, deep);
  expect(await presently('start', '--hidden')).toMatchObject({ code: 0, stdout: 'ready\n' });
  expect((await statusOf(presently)).app['profile']).toBe(deep);
  expect(ours(socketsIn(deep))).toEqual([]);
  const sockets = ours(socketsIn(session.env['XDG_RUNTIME_DIR'] ?? ''));
  expect(sockets).toHaveLength(1);
  expect(statSync(sockets[0] ?? '').mode & 0o777).toBe(0o600);
  expect((await presently('quit')).code).toBe(0);
});

test('two profiles are two apps that know nothing of each other', async ({
  session,
  started,
  profile,
  company,
}) => {
  const other = commandLine(session.env, `${profile}-other`);
  expect(await other('start', '--hidden')).toMatchObject({ code: 0, stdout: 'ready\n' });
  await importFile(started, company.file());
  expect((await statusOf(other)).accounts).toEqual([]);
  expect((await other('quit')).code).toBe(0);
  expect((await statusOf(started)).accounts).toHaveLength(4);
});

test('a relative profile folder is the one below the working folder', async ({
  session,
  profile,
}) => {
  mkdirSync(profile, { recursive: true });
  const relative = path.relative(process.cwd(), profile);
  const presently = commandLine(session.env, relative);
  expect((await presently('start', '--hidden')).code).toBe(0);
  expect((await statusOf(presently)).app['profile']).toBe(profile);
  expect((await commandLine(session.env, profile)('quit')).code).toBe(0);
});

test('a command returns within 300 ms of its start', async ({ connected }) => {
  const median = async (): Promise<number> => {
    const times: number[] = [];
    for (const words of [['status'], ['statuses'], ['accounts', '--json'], ['set', 'focus']]) {
      for (let round = 0; round < 3; round += 1) {
        const { code, ms } = await connected(...words);
        expect(code).toBe(0);
        times.push(ms);
      }
    }
    return times.sort((a, b) => a - b)[times.length / 2] ?? Number.POSITIVE_INFINITY;
  };
  // Measured anew while the other session of this run takes the processor.
  await expect.poll(median, { timeout: 40_000 }).toBeLessThan(300);
});
