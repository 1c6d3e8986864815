import type { ReactElement } from 'react';
import type { TickShape } from './tick-rows.ts';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
} as const;

/** A shape for each way a call can end, drawn in a 12 unit square. */
const shapes: Readonly<Record<TickShape, ReactElement>> = {
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
      {shapes[props.shape]}
    </svg>
  );
}
