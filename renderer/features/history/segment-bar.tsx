import type { CSSProperties, ReactElement } from 'react';
import type { Span } from './local-day.ts';
import { placeIn } from './place-in.ts';
import type { Segment } from './segments.ts';

/** Where a stretch of time lies on a track, as its style. */
export function stretchStyle(span: Span, { from, to }: Span): CSSProperties {
  const left = placeIn(span, from);
  return { insetInlineStart: `${left}%`, width: `${placeIn(span, to) - left}%` };
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
