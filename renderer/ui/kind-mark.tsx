import type { ReactElement } from 'react';
import type { Kind } from '../../electron/contract/settings/status.ts';

/** A shape per kind, so that nobody needs to tell the colours apart. Drawn in a 24 unit square. */
const shapes: Readonly<Record<Kind, ReactElement>> = {
  available: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="M7 12.5l3.5 3.5L17 9" {...stroke()} />
    </>
  ),
  busy: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="4" fill="currentColor" />
      <path d="M7 12h10" {...stroke()} />
    </>
  ),
  away: (
    <path
      d="M21 14.6A9.8 9.8 0 0 1 9.4 3a9.8 9.8 0 1 0 11.6 11.6z"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
  break: (
    <>
      <path
        d="M12 2l10 10-10 10L2 12z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M10 9v6M14 9v6" {...stroke()} />
    </>
  ),
  offline: <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="4" />,
};

function stroke(): Readonly<Record<string, string | number>> {
  return {
    fill: 'none',
    stroke: 'var(--surface)',
    strokeWidth: 2.5,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  };
}

/** Says the kind of a status by shape and colour; the words stand beside it. `size` in CSS pixels. */
export function KindMark(props: {
  readonly kind: Kind | null;
  readonly size: number;
  readonly colour?: string | null;
}): ReactElement {
  const kind = props.kind ?? 'offline';
  return (
    <svg
      className="mark"
      viewBox="0 0 24 24"
      width={props.size}
      height={props.size}
      style={{ color: props.colour ?? `var(--${kind})` }}
      aria-hidden="true"
    >
      {shapes[kind]}
    </svg>
  );
}
