import type { Corrected } from './entries.ts';
import { nameOf, type Segment } from './segments.ts';

function cut(segments: readonly Segment[], from: number, to: number): readonly Segment[] {
  return segments.flatMap((segment) => {
    const before = { ...segment, to: Math.min(segment.to, from) };
    const after = { ...segment, from: Math.max(segment.from, to) };
    if (segment.to <= from || segment.from >= to) return segment;
    return [before, after].filter((part) => part.to > part.from);
  });
}

/**
 * The segments as the person put them right: what they said an absence was counts, not what showed.
 * Only time that is recorded can be put right; a later answer counts over an earlier one, and a time
 * that was none counts for nothing.
 */
export function correctSegments(
  segments: readonly Segment[],
  corrections: readonly Corrected[],
): readonly Segment[] {
  const corrected = corrections.reduce<readonly Segment[]>((present, entry) => {
    const { from, to, status, name, kind, source } = entry;
    if (status === null) return cut(present, from, to);
    const covered = present
      .map((segment) => ({ from: Math.max(segment.from, from), to: Math.min(segment.to, to) }))
      .filter((part) => part.to > part.from);
    const said = covered.map((part) => ({
      ...part,
      status,
      name: nameOf({ status, name }),
      kind: kind ?? ('offline' as const),
      source,
      why: null,
      message: null,
    }));
    return [...cut(present, from, to), ...said];
  }, segments);
  return corrected.toSorted((a, b) => a.from - b.from);
}
