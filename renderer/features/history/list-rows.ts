import type { Change } from './changes.ts';
import { startOfDay } from './local-day.ts';
import { whenOf } from './portions.ts';

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
