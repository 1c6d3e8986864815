import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import {
  entriesOf,
  type Corrected,
  segmentsOf,
  type Segment,
  nameOf,
  type Span,
} from './segments.ts';

function clip<Part extends Span>(part: Part, { from, to }: Span): readonly Part[] {
  const within = { ...part, from: Math.max(part.from, from), to: Math.min(part.to, to) };
  return within.to > within.from ? [within] : [];
}

function cut<Part extends Span>(parts: readonly Part[], { from, to }: Span): readonly Part[] {
  return parts.flatMap((part) => [
    ...clip(part, { from: -Infinity, to: from }),
    ...clip(part, { from: to, to: Infinity }),
  ]);
}

function without(span: Span, taken: readonly Span[]): readonly Span[] {
  return taken.reduce<readonly Span[]>((left, each) => cut(left, each), [span]);
}

/** What an entry makes of a stretch of time; where it says what is recorded, the record stays. */
function correctedIn(
  span: Span,
  entry: Corrected,
  recorded: readonly Segment[],
): readonly Segment[] {
  const { status, name, kind, source, note } = entry;
  const known = recorded.flatMap((segment) => clip(segment, span));
  const isAsRecorded = note === undefined;
  const same = isAsRecorded ? known.filter((segment) => segment.status === status) : [];
  const empty = status === null && isAsRecorded ? without(span, known) : [];
  const corrected = without(span, [...same, ...empty]).map(({ from, to }) => ({
    from,
    to,
    status,
    name: status === null ? '' : nameOf({ status, name }),
    kind: status === null ? null : (kind ?? ('offline' as const)),
    source,
    why: null,
    message: note ?? null,
    corrected: true,
  }));
  return [...same, ...corrected];
}

/**
 * The segments as the person put them right: what they said counts, not what showed, and a later
 * word counts over an earlier one. The answer to what an absence was fills only time that is
 * recorded, since the absence may have begun before Presently; what was put right on the history
 * page counts as it was said.
 * @param within the time that is looked at, which nothing leaves
 */
export function correctSegments(
  recorded: readonly Segment[],
  corrections: readonly Corrected[],
  within: Span,
): readonly Segment[] {
  const corrected = corrections.reduce<readonly Segment[]>((present, entry) => {
    const spans = clip({ from: entry.from, to: entry.to }, within);
    const filled =
      entry.source === 'manual'
        ? spans
        : spans.flatMap((span) => present.flatMap(({ from, to }) => clip({ from, to }, span)));
    const own = filled.flatMap((span) => correctedIn(span, entry, recorded));
    return [...spans.reduce(cut<Segment>, present), ...own];
  }, recorded);
  return corrected.toSorted((a, b) => a.from - b.from);
}

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
