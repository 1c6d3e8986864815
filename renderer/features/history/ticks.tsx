import type { ReactElement } from 'react';
import type { DeliveryState } from '../../../electron/contract/views/delivery.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { entriesOf, type Sent } from './segments.ts';

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
function shapeOf(state: DeliveryState): TickShape {
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

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
} as const;

/** A shape for each way a call can end, drawn in a 12 unit square. */
const drawings: Readonly<Record<TickShape, ReactElement>> = {
  done: <path d="M6 1v10" {...line} />,
  retried: <path d="M6 2l5 8.5H1z" {...line} strokeLinejoin="round" />,
  stopped: <path d="M2 2l8 8M10 2l-8 8" {...line} />,
};

const colours: Readonly<Record<TickShape, string>> = {
  done: 'var(--available)',
  retried: 'var(--warning)',
  stopped: 'var(--busy)',
};

/** How a call ended, by shape and colour. */
export function TickMark(props: { readonly shape: TickShape }): ReactElement {
  return (
    <svg
      className="mark"
      viewBox="0 0 12 12"
      width={12}
      height={12}
      style={{ color: colours[props.shape] }}
      aria-hidden="true"
    >
      {drawings[props.shape]}
    </svg>
  );
}
