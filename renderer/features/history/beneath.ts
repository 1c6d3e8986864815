import type { Segment } from './segments.ts';

/** What had been recorded where the person put something right: it was shown all the same. */
export function beneath(
  recorded: readonly Segment[],
  segments: readonly Segment[],
): readonly Segment[] {
  return segments
    .filter(({ corrected }) => corrected)
    .flatMap(({ from, to }) =>
      recorded
        .map((each) => ({ ...each, from: Math.max(each.from, from), to: Math.min(each.to, to) }))
        .filter((part) => part.to > part.from),
    );
}
