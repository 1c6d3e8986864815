import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../../../electron/storage/log/log.ts';
import { openLogFile } from '../../../../electron/storage/log/rotating-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'presently-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const mostBytes = 200_000;
const logs = (): string => path.join(folder, 'logs');

function logIn(place = logs()): Log {
  return createLog({
    open: () => Promise.resolve(openLogFile({ folder: place, mostBytes })),
    folders: [folder],
    now: () => Date.UTC(2026, 10, 22, 12),
  });
}

function sizeOf(name: string): number {
  return statSync(path.join(logs(), name), { throwIfNoEntry: false })?.size ?? 0;
}

describe('the log', () => {
  it('is made with its first line, for its owner only', async () => {
    const log = logIn();
    expect(statSync(logs(), { throwIfNoEntry: false })).toBeUndefined();
    log.note('window gone', { reason: 'crashed', exitCode: 139 });
    await log.flush();
    const file = path.join(logs(), 'presently.log');
    expect(readFileSync(file, 'utf8')).toBe(
      '2026-11-22T12:00:00.000Z window gone reason=crashed exitCode=139\n',
    );
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says where an error was thrown, but not what it says', async () => {
    const log = logIn();
    log.fault('a command', new TypeError('canary message'));
    const [first = '', second = ''] = await log.tail();
    expect(first).toBe('2026-11-22T12:00:00.000Z fault in a command: TypeError');
    expect(second).toMatch(/^\s+at .*log\.test\.ts:\d+:\d+/u);
    expect(readFileSync(path.join(logs(), 'presently.log'), 'utf8')).not.toContain('canary');
  });

  it('stays under its size through 100,000 lines, and says how many it left out', async () => {
    const log = logIn();
    for (let line = 0; line < 100_000; line += 1) {
      log.note('line', { line });
      // The disk gets its turn now and then, as it does in a program.
      if (line % 500 === 0) await log.flush();
    }
    await log.flush();
    expect(sizeOf('presently.log') + sizeOf('presently.1.log')).toBeLessThanOrEqual(mostBytes);
    expect(sizeOf('presently.1.log')).toBeGreaterThan(0);
    expect((await log.tail()).at(-1)).toMatch(/line line=99999$|lines were left out$/u);
  });

  it('keeps only the first of 100,000 lines in one tick, and counts the others', async () => {
    const log = logIn();
    for (let line = 0; line < 100_000; line += 1) log.note('line', { line });
    await log.flush();
    const lines = await log.tail();
    expect(lines.at(-1)).toMatch(/ 99800 lines were left out$/u);
  });

  it('goes on where an earlier run ended', async () => {
    const earlier = logIn();
    earlier.note('earlier');
    await earlier.flush();
    const later = logIn();
    later.note('later');
    expect((await later.tail()).map((line) => line.split(' ').at(-1))).toEqual([
      'earlier',
      'later',
    ]);
  });

  it('changes nothing where its folder cannot be written', async () => {
    const blocked = path.join(folder, 'blocked');
    writeFileSync(blocked, 'a file');
    const log = logIn(blocked);
    log.fault('a command', new Error('x'));
    log.note('once more');
    await log.flush();
    log.note('and again');
    expect(await log.tail()).toEqual([]);
    expect(readFileSync(blocked, 'utf8')).toBe('a file');
  });

  it('changes nothing where its file is a folder', async () => {
    mkdirSync(path.join(logs(), 'presently.log'), { recursive: true });
    const log = logIn();
    log.note('line');
    await log.flush();
    expect(await log.tail()).toEqual([]);
  });

  it('changes nothing where it cannot be loaded', async () => {
    const log = createLog({
      open: () => Promise.reject(new Error('gone')),
      folders: [],
      now: () => 0,
    });
    log.note('line');
    await log.flush();
    expect(await log.tail()).toEqual([]);
  });
});
