import type { DeliveryState } from '../../../electron/contract/views/delivery.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { entriesOf, type Sent } from './entries.ts';

/** How a call ended, as its tick is drawn: three shapes tell it without colour. */
export type TickShape = 'done' | 'retried' | 'stopped';

/** The calls to one account. */
export interface TickRow {
  readonly account: string;
  readonly name: string;
  readonly ticks: readonly { readonly shape: TickShape; readonly entry: Sent }[];
}

const shapes: Readonly<Record<DeliveryState, TickShape>> = {
  applied: 'done',
  skipped: 'done',
  paused: 'done',
  pending: 'retried',
  retrying: 'retried',
  drifted: 'stopped',
  refused: 'stopped',
  'needs-sign-in': 'stopped',
};

/** The shape of a call's tick. */
export function shapeOf(state: DeliveryState): TickShape {
  return shapes[state];
}

/** A row of calls for each account, by its name. */
export function tickRowsOf(entries: readonly TimelineEntry[]): readonly TickRow[] {
  const byAccount = Map.groupBy(entriesOf(entries, 'delivery'), ({ account }) => account);
  return [...byAccount]
    .map(([account, sent]) => ({
      account,
      name: sent.at(-1)?.accountName ?? account,
      ticks: sent.map((entry) => ({ shape: shapeOf(entry.state), entry })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
