import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { JournalEntry } from '../../../electron/contract/views/journal-entry.ts';
import { packedPath } from '../../../electron/storage/journal/journal-files.ts';
import { lineOf } from '../../../electron/storage/journal/journal-lines.ts';
import { dayMs } from '../../../electron/contract/time.ts';

const yearDays = 365;
const changesADay = 200;

const words = {
  available: { name: 'Available', kind: 'available' },
  lunch: { name: 'Lunch', kind: 'break' },
  busy: { name: 'Busy', kind: 'busy' },
} as const;

type Names = Readonly<Partial<Record<keyof typeof words, string>>>;

function picked(
  at: number,
  status: keyof typeof words,
  more: { readonly message?: string | undefined; readonly names?: Names } = {},
): JournalEntry {
  const { message, names = {} } = more;
  const { name, kind } = words[status];
  return {
    at,
    type: 'presence',
    status,
    name: names[status] ?? name,
    kind,
    source: 'manual',
    reason: { kind: 'picked', via: 'tray', forMs: null },
    ...(message === undefined ? {} : { message }),
  };
}

/** Puts entries into an older file of the journal, packed as the program packs them. */
function writeOlder(profile: string, number: number, entries: readonly JournalEntry[]): void {
  mkdirSync(profile, { recursive: true });
  const span = { from: entries[0]?.at ?? 0, to: entries.at(-1)?.at ?? 0 };
  const file = packedPath(path.join(profile, 'journal.jsonl'), number, span);
  writeFileSync(file, gzipSync(entries.map(lineOf).join('')));
}

/**
 * Yesterday: lunch from noon to one, busy until the morning of today.
 * @param names what the statuses are called; English if left out
 */
export function writeYesterday(profile: string, names: Names = {}): void {
  const at = (hour: number): number => new Date(Date.now() - dayMs).setHours(hour, 0, 0, 0);
  writeOlder(profile, 1, [
    picked(at(8), 'available', { names }),
    picked(at(12), 'lunch', { names }),
    picked(at(13), 'busy', { names }),
    picked(at(24), 'available', { names }),
  ]);
}

/** So many changes on each of the last 365 days. */
export function writeYear(profile: string): void {
  const noon = new Date().setHours(12, 0, 0, 0);
  const statuses = ['available', 'busy', 'lunch'] as const;
  for (let week = 0; week * 7 < yearDays; week += 1) {
    const days = Array.from({ length: 7 }, (_, index) => yearDays - week * 7 - index);
    const entries = days
      .filter((ago) => ago > 0)
      .flatMap((ago) =>
        Array.from({ length: changesADay }, (_, index) => {
          const status = statuses[index % statuses.length] ?? 'available';
          const isOldest = ago === yearDays && index === 0;
          const at = noon - ago * dayMs + index * 60_000;
          return picked(at, status, isOldest ? { message: 'the oldest of all' } : {});
        }),
      );
    writeOlder(profile, week + 1, entries);
  }
}
