import { type Change, changesOf } from './changes.ts';
import { startOfDay, type Span } from './segments.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';

/** A part of a long list that is read at once. */
export interface Portion {
  readonly span: Span;
  readonly entries: readonly TimelineEntry[];
  /** The newest first, each at the time it is about. */
  readonly changes: readonly Change[];
  /** When the oldest presence of it or of a later portion began: the end of what came before. */
  readonly begins: number;
}

/** The local months of a span, the newest first; no portion is longer than one can be read. */
export function monthsOf({ from, to }: Span): readonly Span[] {
  const months: Span[] = [];
  for (let end = to; end > from;) {
    const last = new Date(end - 1);
    const first = Math.max(from, new Date(last.getFullYear(), last.getMonth(), 1).getTime());
    months.push({ from: first, to: end });
    end = first;
  }
  return months;
}

/** When a change was, epoch ms; a correction stands at the time that it is about. */
function whenOf(change: Change): number {
  return change.kind === 'shown' ? change.entry.at : change.entry.from;
}

/**
 * What was read of one month.
 * @param end when the last change in it ended: the beginning of the later portion, or the present
 */
export function portionOf(span: Span, entries: readonly TimelineEntry[], end: number): Portion {
  const changes = changesOf(entries, span, end)
    .filter((change) => whenOf(change) >= span.from && whenOf(change) < span.to)
    .toSorted((a, b) => whenOf(b) - whenOf(a));
  const oldest = changes.findLast(({ kind }) => kind === 'shown');
  return { span, entries, changes, begins: oldest === undefined ? end : whenOf(oldest) };
}

/** One line of the long list: a day as heading, or a change. */
export type ListRow =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'change'; readonly change: Change; readonly at: number };

/**
 * The changes under the headings of their days.
 * @param changes the newest first
 */
export function listRowsOf(changes: readonly Change[]): readonly ListRow[] {
  const rows: ListRow[] = [];
  let day = Infinity;
  for (const change of changes) {
    const at = whenOf(change);
    if (at < day) {
      day = startOfDay(at);
      rows.push({ kind: 'day', day });
    }
    rows.push({ kind: 'change', change, at });
  }
  return rows;
}
