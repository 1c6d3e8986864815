import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJournal, type Journal } from '../../../electron/storage/journal.ts';
import type { JournalEntry } from '../../../electron/contract/journal-entry.ts';
import { tempFolder } from './stand-ins.ts';

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

function journalIn(folder: string, rotateAtBytes?: number): Journal & { failures: unknown[] } {
  const failures: unknown[] = [];
  const journal = createJournal({
    path: join(folder, 'journal.jsonl'),
    onFailure: (error) => failures.push(error),
    ...(rotateAtBytes === undefined ? {} : { rotateAtBytes }),
  });
  return { ...journal, failures };
}

const instants = async (journal: Journal): Promise<readonly number[]> =>
  (await journal.read({})).map(({ at }) => at);

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
    appendFileSync(join(folder, 'journal.jsonl'), '{"at":2,"type":"pres');
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
    expect(readdirSync(folder)).toContain('journal.10.jsonl');
    expect(await instants(journal)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
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
    await expect.poll(() => readFileSync(path, 'utf8').split('\n').length).toBe(3);
    expect(await instants(journal)).toEqual([1, 2]);
  });
});
