import type { CSSProperties, ReactElement } from 'react';
import type { Span, Segment } from './segments.ts';
import { useHistoryFormat } from './use-history-format.ts';

/** Where an instant lies in a span, in percent from its beginning, kept within it. */
export function percentOf({ from, to }: Span, at: number): number {
  const share = (at - from) / (to - from);
  return Math.min(1, Math.max(0, share)) * 100;
}

/** Where a stretch of time lies on a track, as its style. */
export function stretchStyle(span: Span, { from, to }: Span): CSSProperties {
  const left = percentOf(span, from);
  return { insetInlineStart: `${left}%`, width: `${percentOf(span, to) - left}%` };
}

/** The segments of a span as a picture alone; what it says stands in words beside it. */
export function SegmentBar(props: {
  readonly span: Span;
  readonly segments: readonly Segment[];
}): ReactElement {
  return (
    <div className="track small" aria-hidden="true">
      {props.segments.map((segment) => (
        <span
          key={segment.from}
          className="segment"
          data-kind={segment.kind}
          style={stretchStyle(props.span, segment)}
        />
      ))}
    </div>
  );
}

const shownHours = [6, 12, 18] as const;

/** The hours under a timeline; a day of 23 or 25 hours has them where they were. */
export function HourScale({ span }: { readonly span: Span }): ReactElement {
  const format = useHistoryFormat();
  return (
    <div className="hours" aria-hidden="true">
      {shownHours.map((hour) => {
        const at = new Date(span.from).setHours(hour);
        return (
          <span key={hour} style={{ insetInlineStart: `${percentOf(span, at)}%` }}>
            {format.hour(at)}
          </span>
        );
      })}
    </div>
  );
}
