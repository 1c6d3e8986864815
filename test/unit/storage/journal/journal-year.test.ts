import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../../electron/contract/views/journal-entry.ts';
import { createJournal, type Journal } from '../../../../electron/storage/journal/journal.ts';
import { tempFolder } from '../stand-ins.ts';
import { dayMs } from '../../../../electron/contract/time.ts';

const days = 365;
const changesADay = 200;
const begin = Date.UTC(2026, 0, 1);
const accounts = ['conpeek', 'garoon', 'lineworks', 'idealist'] as const;
const entriesADay = changesADay * (1 + accounts.length);
const limit = 50_000_000;

/** A change as people make them, and what each account made of it. */
function change(day: number, index: number): readonly JournalEntry[] {
  const at = begin + day * dayMs + Math.floor((index * dayMs) / changesADay);
  const isLunch = index % 3 === 0;
  const [status, name, kind] = isLunch
    ? (['lunch', 'Lunch break', 'break'] as const)
    : (['available', 'Available', 'available'] as const);
  const via = index % 2 === 0 ? 'tray' : 'hotkey';
  const reason = { kind: 'picked', via, forMs: isLunch ? 3_600_000 : null } as const;
  const message = isLunch ? { message: `back at ${String(index)} past one` } : {};
  const presence = { at, type: 'presence', status, name, kind, source: 'manual' } as const;
  const deliveries = accounts.map((account, place): JournalEntry => ({
    at: at + 100 + ((index * 37 + place * 211) % 900),
    type: 'delivery',
    account,
    status,
    state: 'applied',
    shows: isLunch ? 'ONBREAK' : 'available',
    latencyMs: 100 + ((index * 7919 + place * 104_729 + day) % 90_001) / 100,
  }));
  return [{ ...presence, via, reason, ...message }, ...deliveries];
}

async function liveThroughAYear(journal: Journal): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    for (let index = 0; index < changesADay; index += 1) {
      for (const entry of change(day, index)) journal.append(entry);
    }
    await journal.packed();
  }
  expect(await journal.flush()).toBe(true);
  await journal.packed();
}

const sizes = (folder: string): ReadonlyMap<string, number> =>
  new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]));

const sum = (numbers: Iterable<number>): number =>
  [...numbers].reduce((whole, number) => whole + number, 0);

/** What must be read to answer: all files without which the answer would be another one. */
async function bytesFor(folder: string, span: { from: number; to: number }): Promise<number> {
  const journal = createJournal({
    path: join(folder, 'journal.jsonl'),
    onFailure: () => undefined,
    onDamage: () => undefined,
  });
  const files = sizes(folder);
  const needed = [...files].filter(([name]) => {
    const [, from, to] = /\.(\d+)-(\d+)\./u.exec(name) ?? [];
    return from === undefined || (Number(from) <= span.to && Number(to) >= span.from);
  });
  expect(await journal.read(span)).not.toEqual([]);
  return sum(needed.map(([, size]) => size));
}

test('a year of 200 changes a day stays below 50 MB, opens by its tail and can be read as a whole', async () => {
  const folder = tempFolder();
  const path = join(folder, 'journal.jsonl');
  await liveThroughAYear(
    createJournal({ path, onFailure: () => undefined, onDamage: () => undefined }),
  );
  const files = sizes(folder);
  expect(sum(files.values())).toBeLessThan(limit);

  const today = { from: begin + (days - 1) * dayMs, to: begin + days * dayMs };
  const month = { from: begin + (days - 30) * dayMs, to: today.to };
  expect((await bytesFor(folder, today)) * 1.5).toBeLessThan(await bytesFor(folder, month));

  let count = 0;
  let most = 0;
  let last = 0;
  const again = createJournal({ path, onFailure: () => undefined, onDamage: () => undefined });
  for await (const batch of again.batches({})) {
    count += batch.length;
    most = Math.max(most, batch.length);
    expect(batch[0]?.at ?? Infinity).toBeGreaterThanOrEqual(last - 1000);
    last = batch.at(-1)?.at ?? last;
  }
  expect(count).toBe(days * entriesADay);
  expect(most).toBeLessThan(entriesADay);

  // Without a byte of the older files today is still there, whole.
  for (const [name, size] of files) {
    const [, to] = /-(\d+)\.jsonl\.gz$/u.exec(name) ?? [];
    if (to !== undefined && Number(to) < today.from) {
      writeFileSync(join(folder, name), Buffer.alloc(size));
    }
  }
  expect(await again.read(today)).toHaveLength(entriesADay);
  expect(await again.presenceBefore(today.to)).toMatchObject({ type: 'presence' });
}, 120_000);
