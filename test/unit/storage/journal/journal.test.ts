import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createJournal, type Journal } from '../../../../electron/storage/journal/journal.ts';
import type { JournalEntry } from '../../../../electron/contract/views/journal-entry.ts';
import { tempFolder } from '../stand-ins.ts';

const presence = (at: number): JournalEntry => ({
  at,
  type: 'presence',
  status: 'lunch',
  name: 'Lunch',
  kind: 'break',
  source: 'manual',
  via: 'tray',
  reason: { kind: 'picked', via: 'tray', forMs: null },
  message: 'back\nat one',
});

const delivery = (at: number): JournalEntry => ({
  at,
  type: 'delivery',
  account: 'garoon',
  status: 'lunch',
  state: 'refused',
  shows: null,
  notice: { code: 'vendor-said', params: { code: 'X' } },
  latencyMs: 12.5,
});

function journalIn(
  folder: string,
  rotateAtBytes?: number,
): Journal & { failures: unknown[]; damages: unknown[] } {
  const failures: unknown[] = [];
  const damages: unknown[] = [];
  const journal = createJournal({
    path: join(folder, 'journal.jsonl'),
    onFailure: (error) => failures.push(error),
    onDamage: () => damages.push('damage'),
    ...(rotateAtBytes === undefined ? {} : { rotateAtBytes }),
  });
  return { ...journal, failures, damages };
}

const instants = async (journal: Journal): Promise<readonly number[]> =>
  (await journal.read({})).map(({ at }) => at);

/** What a kill in the middle of a line leaves. */
const cutOff = '{"at":2,"type":"pres';

describe('the journal', () => {
  test('gives back what was appended, in order, after a restart too', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder);
    const entries = [presence(1), delivery(2), presence(3)];
    for (const entry of entries) journal.append(entry);
    expect(await journal.read({})).toEqual(entries);
    expect(await journalIn(folder).read({})).toEqual(entries);
    expect(statSync(join(folder, 'journal.jsonl')).mode & 0o777).toBe(0o600);
  });

  test('has what was appended in its file at the end of the tick, so that a kill loses nothing', async () => {
    const folder = tempFolder();
    journalIn(folder).append(presence(1));
    await Promise.resolve();
    expect(await instants(journalIn(folder))).toEqual([1]);
  });

  test('is empty where there is none', async () => {
    expect(await journalIn(join(tempFolder(), 'none')).read({})).toEqual([]);
  });

  test('gives a span with both its ends', async () => {
    const journal = journalIn(tempFolder());
    for (let at = 1; at <= 5; at += 1) journal.append(presence(at));
    expect((await journal.read({ from: 2, to: 4 })).map(({ at }) => at)).toEqual([2, 3, 4]);
  });

  test('passes over a last line that a kill cut off, and goes on after it', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder);
    journal.append(presence(1));
    await journal.flush();
    const path = join(folder, 'journal.jsonl');
    const lines = readFileSync(path, 'utf8');
    writeFileSync(path, lines.replace(/\n {20}/u, `\n${cutOff}`));
    const again = journalIn(folder);
    expect(await instants(again)).toEqual([1]);
    again.append(presence(3));
    expect(await instants(again)).toEqual([1, 3]);
  });

  test('passes over lines that are no entries', async () => {
    const folder = tempFolder();
    appendFileSync(join(folder, 'journal.jsonl'), 'null\n[]\n{"at":"x"}\n\n\u{0}\n');
    const journal = journalIn(folder);
    journal.append(presence(1));
    expect(await instants(journal)).toEqual([1]);
  });

  test('goes on in a new file when one is full, and reads all of them', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder, 300);
    for (let at = 1; at <= 30; at += 1) {
      journal.append(presence(at));
      await journal.flush();
    }
    const all = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(await instants(journal)).toEqual(all);
    await journal.packed();
    expect(await instants(journal)).toEqual(all);
    expect(readdirSync(folder)).toContain('journal.10.19-20.jsonl.gz');
    expect(readdirSync(folder).filter((name) => /journal\.\d+\.jsonl/u.test(name))).toEqual([]);
  });

  test('takes up files of a release that did not pack them, and packs them with the next one', async () => {
    const folder = tempFolder();
    const line = (at: number): string => `${JSON.stringify(presence(at))}\n`;
    writeFileSync(join(folder, 'journal.1.jsonl'), line(1) + line(2));
    writeFileSync(join(folder, 'journal.2.jsonl'), line(3));
    writeFileSync(join(folder, 'journal.jsonl'), line(4));
    const journal = journalIn(folder, 100);
    expect(await instants(journal)).toEqual([1, 2, 3, 4]);
    journal.append(presence(5));
    await journal.flush();
    await journal.packed();
    expect(await instants(journal)).toEqual([1, 2, 3, 4, 5]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'journal.1.1-2.jsonl.gz',
      'journal.2.3-3.jsonl.gz',
      'journal.3.4-4.jsonl.gz',
      'journal.jsonl',
    ]);
  });

  test('reads a file once that a kill left both packed and as it was', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder, 300);
    for (let at = 1; at <= 5; at += 1) {
      journal.append(presence(at));
      await journal.flush();
    }
    await journal.packed();
    const packed = readFileSync(join(folder, 'journal.1.1-2.jsonl.gz'));
    writeFileSync(join(folder, 'journal.1.jsonl'), gunzipSync(packed));
    expect(await instants(journal)).toEqual([1, 2, 3, 4, 5]);
  });

  test('opens only the files that speak of the time asked for', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder, 300);
    for (let at = 1; at <= 9; at += 1) {
      journal.append(presence(at));
      await journal.flush();
    }
    await journal.packed();
    for (const number of [1, 2, 4]) {
      const name = readdirSync(folder).find((each) =>
        each.startsWith(`journal.${String(number)}.`),
      );
      writeFileSync(join(folder, name ?? ''), 'not asked for');
    }
    expect((await journal.read({ from: 5, to: 6 })).map(({ at }) => at)).toEqual([5, 6]);
    expect(await journal.presenceBefore(6)).toMatchObject({ at: 5 });
    expect(await journal.presenceBefore(10)).toMatchObject({ at: 9 });
    expect(await instants(journal)).toEqual([5, 6, 9]);
  });

  test('reads a damaged packed file up to the damage, and reports it', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder, 300_000);
    for (let at = 1; at <= 2000; at += 1) journal.append(presence(at));
    await journal.flush();
    journal.append(presence(2001));
    await journal.flush();
    await journal.packed();
    const name = join(folder, 'journal.1.1-2000.jsonl.gz');
    const whole = readFileSync(name);
    expect(await instants(journal)).toHaveLength(2001);
    expect(journal.damages).toEqual([]);

    writeFileSync(name, whole.subarray(0, whole.length / 2));
    const half = await instants(journal);
    expect(half.length).toBeGreaterThan(500);
    expect(half.slice(0, -1)).toEqual(Array.from({ length: half.length - 1 }, (_, at) => at + 1));
    expect(half.at(-1)).toBe(2001);
    expect(journal.damages).toHaveLength(1);

    writeFileSync(name, 'something else');
    expect(await instants(journal)).toEqual([2001]);
    rmSync(name);
    expect(await instants(journal)).toEqual([2001]);
    expect(journal.damages).toHaveLength(2);
  });

  test('knows what showed before an instant, as far as it reaches', async () => {
    const journal = journalIn(tempFolder());
    for (const entry of [presence(3), delivery(4), presence(7)]) journal.append(entry);
    expect(await journal.presenceBefore(7)).toEqual(presence(3));
    expect(await journal.presenceBefore(8)).toEqual(presence(7));
    expect(await journal.presenceBefore(3)).toBeNull();
  });

  test('gives a correction with the time that it puts right, however much later it was made', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder, 300);
    const correction: JournalEntry = {
      at: 50,
      type: 'correction',
      from: 3,
      to: 4,
      source: 'idle',
      status: 'lunch',
      name: 'Lunch',
      kind: 'break',
    };
    for (const entry of [presence(1), presence(3), presence(5), correction, presence(60)]) {
      journal.append(entry);
      await journal.flush();
    }
    for (let at = 61; at <= 70; at += 1) {
      journal.append(presence(at));
      await journal.flush();
    }
    await journal.packed();
    expect((await journal.read({ from: 2, to: 4 })).map(({ at }) => at)).toEqual([3, 50]);
    expect((await journal.read({ from: 40, to: 60 })).map(({ at }) => at)).toEqual([50, 60]);
    expect((await journal.read({ from: 5, to: 6 })).map(({ at }) => at)).toEqual([5]);
  });

  test('preallocates, so that a full disk takes hundreds of changes more', async () => {
    const folder = tempFolder();
    const journal = journalIn(folder);
    journal.append(presence(1));
    await journal.flush();
    const { size } = statSync(join(folder, 'journal.jsonl'));
    for (let at = 2; at <= 200; at += 1) {
      journal.append(presence(at));
      await Promise.resolve();
    }
    expect(statSync(join(folder, 'journal.jsonl')).size).toBe(size);
    expect(await instants(journalIn(folder))).toHaveLength(200);
  });

  test('keeps entries that the disk refuses and writes them with the next one', async () => {
    const folder = tempFolder();
    const path = join(folder, 'journal.jsonl');
    mkdirSync(path);
    const journal = journalIn(folder);
    journal.append(presence(1));
    expect(await journal.flush()).toBe(false);
    expect(journal.failures.length).toBeGreaterThan(0);
    expect(await instants(journal)).toEqual([1]);
    rmdirSync(path);
    journal.append(presence(2));
    await expect.poll(() => readFileSync(path, 'utf8').trimEnd().split('\n').length).toBe(2);
    expect(await instants(journal)).toEqual([1, 2]);
  });
});
