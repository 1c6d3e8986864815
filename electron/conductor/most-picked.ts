import type { JournalEntry } from '../contract/journal-entry.ts';

/** The statuses that the person picked, the most often picked first; the latest first among equals. */
export function mostPicked(entries: readonly JournalEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries.toReversed()) {
    if (entry.type !== 'presence' || entry.status === null) continue;
    if (entry.reason?.kind !== 'picked') continue;
    counts.set(entry.status, (counts.get(entry.status) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([status]) => status);
}
