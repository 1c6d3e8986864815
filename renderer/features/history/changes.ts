import type { VendorId } from '../../../electron/contract/settings/settings.ts';
import type { DeliveryState } from '../../../electron/contract/views/delivery.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { entriesOf, type Corrected, type Sent, type Shown, type Span } from './segments.ts';

/** What one account made of a change. */
export interface Result {
  readonly account: string;
  readonly name: string;
  /** Null once the account is gone. */
  readonly vendor: VendorId | null;
  /** How its last call ended. */
  readonly state: DeliveryState;
  readonly shows: string | null;
  readonly detail: string | null;
  /** How many calls it took. */
  readonly calls: number;
}

/** One line of a list; `until` is when the next one began, epoch ms. */
export type Change =
  | {
      readonly kind: 'shown';
      readonly entry: Shown;
      readonly results: readonly Result[];
      readonly until: number;
    }
  | { readonly kind: 'corrected'; readonly entry: Corrected; readonly results: readonly [] };

function resultsOf(sent: readonly Sent[]): readonly Result[] {
  const byAccount = Map.groupBy(sent, ({ account }) => account);
  return [...byAccount].flatMap(([account, calls]) => {
    const last = calls.at(-1);
    if (last === undefined) return [];
    const { accountName, vendor, state, shows, detail } = last;
    return { account, name: accountName, vendor, state, shows, detail, calls: calls.length };
  });
}

/** What was sent for each change, read in one pass: a month has many thousands. */
function sentFor(shown: readonly Shown[], sent: readonly Sent[]): readonly (readonly Sent[])[] {
  const own = shown.map((): Sent[] => []);
  let index = -1;
  for (const call of sent) {
    while ((shown[index + 1]?.at ?? Infinity) <= call.at) index += 1;
    own[index]?.push(call);
  }
  return own;
}

/**
 * The changes of a span, the newest first, each with what the accounts made of it until the next
 * one. What was sent for a change from before the span is listed with that change.
 * @param entries in the order of their time
 * @param end when the last change ended, epoch ms
 */
export function changesOf(
  entries: readonly TimelineEntry[],
  span: Span,
  end = span.to,
): readonly Change[] {
  const shown = entriesOf(entries, 'presence');
  const own = sentFor(shown, entriesOf(entries, 'delivery'));
  const changes = shown.map((entry, index): Change => ({
    kind: 'shown',
    entry,
    results: resultsOf(own[index] ?? []),
    until: shown[index + 1]?.at ?? end,
  }));
  const within = changes.filter(
    ({ entry, results }) => entry.at < span.to && (entry.at >= span.from || results.length > 0),
  );
  const corrections = entriesOf(entries, 'correction').map((entry): Change => ({
    kind: 'corrected',
    entry,
    results: [],
  }));
  return [...within, ...corrections].toSorted((a, b) => b.entry.at - a.entry.at);
}

/** Tells the changes of a list apart; several may fall into one ms. */
export function keyOf({ kind, entry }: Change): string {
  return kind === 'shown'
    ? `${kind} ${String(entry.at)} ${entry.status ?? ''} ${entry.source ?? ''}`
    : `${kind} ${String(entry.at)} ${String(entry.from)}`;
}
