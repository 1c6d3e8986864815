import type { JournalEntry } from '../contract/views/journal-entry.ts';

/** A span of time in epoch ms, both ends included; an absent end is open. */
export interface JournalSpan {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A span with both its ends, in epoch ms. */
export interface ClosedSpan {
  readonly from: number;
  readonly to: number;
}

/** Whether two spans have an instant in common. */
export function overlaps(one: JournalSpan, other: JournalSpan): boolean {
  const { from = -Infinity, to = Infinity } = other;
  return (one.from ?? -Infinity) <= to && (one.to ?? Infinity) >= from;
}

/** Whether an entry is of a span; a correction is also of the time that it puts right. */
export function isWithin(entry: JournalEntry, span: JournalSpan): boolean {
  if (overlaps({ from: entry.at, to: entry.at }, span)) return true;
  return entry.type === 'correction' && overlaps(entry, span);
}
