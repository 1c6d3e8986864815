import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitCrashDumps, listCrashDumps } from '../../../../electron/storage/log/crash-dumps.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'presently-dumps-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function dump(name: string, atSeconds: number, bytes = 10): void {
  const file = path.join(folder, 'pending', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  truncateSync(file, bytes);
  utimesSync(file, atSeconds, atSeconds);
}

const names = async (): Promise<readonly string[]> =>
  (await listCrashDumps(folder)).map(({ name }) => name);

describe('crash dumps', () => {
  it('are listed with their times, the latest first', async () => {
    dump('a.dmp', 100);
    dump('b.dmp', 200);
    dump('b.meta', 300);
    expect(await listCrashDumps(folder)).toEqual([
      { name: 'b.dmp', at: 200_000 },
      { name: 'a.dmp', at: 100_000 },
    ]);
  });

  it('are none where there is no folder', async () => {
    expect(await listCrashDumps(path.join(folder, 'nowhere'))).toEqual([]);
    await expect(limitCrashDumps(path.join(folder, 'nowhere'))).resolves.toBeUndefined();
  });

  it('are kept up to five', async () => {
    for (let index = 1; index <= 8; index += 1) dump(`${String(index)}.dmp`, index);
    await limitCrashDumps(folder);
    expect(await names()).toEqual(['8.dmp', '7.dmp', '6.dmp', '5.dmp', '4.dmp']);
  });

  it('are kept up to 30 MB', async () => {
    dump('old.dmp', 1, 5_000_000);
    dump('middle.dmp', 2, 20_000_000);
    dump('new.dmp', 3, 20_000_000);
    await limitCrashDumps(folder);
    expect(await names()).toEqual(['new.dmp']);
  });
});
