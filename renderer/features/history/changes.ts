import type { DeliveryState } from '../../../electron/contract/delivery.ts';
import type { TimelineEntry } from '../../../electron/contract/timeline.ts';
import type { Corrected, Sent, Shown } from './entries.ts';
import type { Span } from './local-day.ts';

/** What one account made of a change. */
export interface Result {
  readonly account: string;
  readonly name: string;
  /** How its last call ended. */
  readonly state: DeliveryState;
  readonly shows: string | null;
  readonly detail: string | null;
  /** How many calls it took. */
  readonly calls: number;
}

/** One line of the day's list. */
export type Change =
  | { readonly kind: 'shown'; readonly entry: Shown; readonly results: readonly Result[] }
  | { readonly kind: 'corrected'; readonly entry: Corrected; readonly results: readonly [] };

function resultsOf(sent: readonly Sent[]): readonly Result[] {
  const byAccount = Map.groupBy(sent, ({ account }) => account);
  return [...byAccount].flatMap(([account, calls]) => {
    const last = calls.at(-1);
    if (last === undefined) return [];
    const { accountName, state, shows, detail } = last;
    return { account, name: accountName, state, shows, detail, calls: calls.length };
  });
}

/**
 * The changes of a span, the newest first, each with what the accounts made of it until the next
 * one. What was sent for a change from before the span is listed with that change.
 */
export function changesOf(entries: readonly TimelineEntry[], span: Span): readonly Change[] {
  const shown = entries.filter((entry) => entry.type === 'presence');
  const sent = entries.filter((entry) => entry.type === 'delivery');
  const changes = shown.map((entry, index): Change => {
    const next = shown[index + 1]?.at ?? Infinity;
    const own = sent.filter(({ at }) => at >= entry.at && at < next);
    return { kind: 'shown', entry, results: resultsOf(own) };
  });
  const within = changes.filter(
    ({ entry, results }) => entry.at < span.to && (entry.at >= span.from || results.length > 0),
  );
  const corrections = entries
    .filter((entry) => entry.type === 'correction')
    .map((entry): Change => ({ kind: 'corrected', entry, results: [] }));
  return [...within, ...corrections].toSorted((a, b) => b.entry.at - a.entry.at);
}
