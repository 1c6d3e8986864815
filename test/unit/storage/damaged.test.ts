import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFiles, releasedProfile, releasedVersions } from './released.ts';

const released = releasedVersions.at(-1) ?? '';

/** What can have become of a file. */
const damages: readonly (readonly [name: string, spoil: (text: string) => string | Buffer])[] = [
  ['truncated', (text) => text.slice(0, Math.floor(text.length / 2))],
  ['empty', () => ''],
  ['binary', () => Buffer.from([0, 159, 146, 150, 0, 255, 10, 0])],
  ['of a newer version', (text) => text.replace(/"version":\s*1/u, '"version":2')],
];

const stores = [
  ['settings', (folder: string) => openFiles(folder).settings.recovery],
  ['secrets', (folder: string) => openFiles(folder).secrets.recovery],
  ['state', (folder: string) => openFiles(folder).state.load().recovery],
] as const;

describe.each(stores)('%s.json', (name, recoveryOf) => {
  describe.each(damages)('that is %s', (_damage, spoil) => {
    const spoiled = (hasBackup: boolean): { folder: string; bytes: Buffer } => {
      const folder = releasedProfile(released);
      const path = join(folder, `${name}.json`);
      if (hasBackup) copyFileSync(path, join(folder, `${name}.backup.json`));
      writeFileSync(path, spoil(readFileSync(path, 'utf8')));
      return { folder, bytes: readFileSync(path) };
    };

    test('is kept aside and reported, and its last good copy is used', () => {
      const { folder, bytes } = spoiled(true);
      const keptAside = join(folder, `${name}.damaged-1.json`);
      expect(recoveryOf(folder)).toEqual({ recovered: 'backup', keptAside });
      expect(readFileSync(keptAside).equals(bytes)).toBe(true);
      expect(recoveryOf(folder)).toBeNull();
    });

    test('is kept aside and reported where there is no copy, and the app starts with nothing', () => {
      const { folder, bytes } = spoiled(false);
      const keptAside = join(folder, `${name}.damaged-1.json`);
      expect(recoveryOf(folder)).toEqual({ recovered: 'empty', keptAside });
      expect(readFileSync(keptAside).equals(bytes)).toBe(true);
      expect(recoveryOf(folder)).toBeNull();
    });
  });
});

const newerLine = '{"at":1795338725000,"type":"thought","text":"unknown here"}\n';
const journalDamages: readonly (readonly [string, (text: string) => string | Buffer, number])[] = [
  ['truncated', (text) => text.slice(0, -20), 17],
  ['binary in the middle', (text) => text.replace('\n', '\n\0\u{FFFD}\0\n'), 18],
  ['binary through and through', () => Buffer.from([0, 159, 146, 150, 0, 255, 10, 0]), 0],
  ['of a newer version', (text) => text + newerLine, 18],
];

describe('journal.jsonl', () => {
  const entry = {
    at: 1_795_338_999_000,
    type: 'delivery',
    account: 'garoon',
    status: 'lunch',
    state: 'applied',
    shows: 'absence',
    latencyMs: 1,
  } as const;

  test.each(journalDamages)(
    'that is %s is kept aside and reported; its good lines stay, each once',
    async (_damage, spoil, good) => {
      const folder = releasedProfile(released);
      const path = join(folder, 'journal.jsonl');
      writeFileSync(path, spoil(readFileSync(path, 'utf8')));
      const bytes = readFileSync(path);
      const { journal } = openFiles(folder);
      const keptAside = join(folder, 'journal.damaged-1.jsonl');
      expect(await journal.repair()).toBe(keptAside);
      expect(readFileSync(keptAside).equals(bytes)).toBe(true);
      journal.append(entry);
      expect(await journal.flush()).toBe(true);
      await journal.packed();
      expect(await journal.read({})).toHaveLength(good + 1);
      expect((await openFiles(folder).journal.read({})).at(-1)).toEqual(entry);
      expect(await openFiles(folder).journal.repair()).toBeNull();
    },
  );

  test('that is damaged and continued before anybody looked loses nothing that came since', async () => {
    const folder = releasedProfile(released);
    writeFileSync(join(folder, 'journal.jsonl'), '\0\0\0');
    const { journal } = openFiles(folder);
    journal.append(entry);
    await journal.flush();
    expect(await journal.repair()).not.toBeNull();
    expect(await journal.read({})).toEqual([entry]);
  });

  test('that is empty is a journal without entries: there is nothing to keep or to tell', async () => {
    const folder = releasedProfile(released);
    writeFileSync(join(folder, 'journal.jsonl'), '');
    const { journal } = openFiles(folder);
    expect(await journal.repair()).toBeNull();
    journal.append(entry);
    expect(await journal.read({})).toEqual([entry]);
  });

  test('of which a packed part is damaged shows the rest, and the part is left as it is', async () => {
    const folder = releasedProfile(released);
    const packed = join(folder, 'journal.1.1795338000000-1795338700000.jsonl.gz');
    writeFileSync(packed, 'no gzip');
    const { journal } = openFiles(folder);
    expect(await journal.read({})).toHaveLength(18);
    expect(existsSync(packed)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });
});
