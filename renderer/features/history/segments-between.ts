import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import { correctSegments } from './correct-segments.ts';
import { entriesOf } from './entries.ts';
import type { Span } from './local-day.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** What counts in a span, until `now` (epoch ms): what was recorded, put right by the person. */
export function segmentsBetween(
  entries: readonly TimelineEntry[],
  span: Span,
  now: number,
): readonly Segment[] {
  const within = { from: span.from, to: Math.min(span.to, now) };
  const recorded = segmentsOf(entries, span, now);
  return correctSegments(recorded, entriesOf(entries, 'correction'), within);
}
