import { weekOf, type Span } from './local-day.ts';
import { segmentsBetween } from './segments-between.ts';
import type { Segment } from './segments.ts';
import { totalsOf, type Allowances, type Total } from './totals.ts';
import type { Recorded } from './use-timeline.ts';

/** One day of a week. */
export interface WeekDay {
  readonly span: Span;
  readonly segments: readonly Segment[];
  readonly totals: readonly Total[];
}

/** The seven days of a recorded week; those to come are empty. */
export function weekDaysOf(recorded: Recorded, allowances: Allowances): readonly WeekDay[] {
  const { entries, at } = recorded;
  return weekOf(recorded.span.from).map((span) => {
    const segments = segmentsBetween(entries, span, at);
    return { span, segments, totals: totalsOf(segments, allowances) };
  });
}
