import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import type { Span } from './local-day.ts';
import { segmentsBetween } from './segments-between.ts';

/** What a time is said to have been; instants are epoch ms. */
export interface Said extends Span {
  /** The id of a status; null for none. */
  readonly status: string | null;
  readonly note?: string;
}

function saying(span: Span, status: string | null, note: string | null): Said {
  return note === null ? { ...span, status } : { ...span, status, note };
}

function joined(parts: readonly Said[], part: Said): readonly Said[] {
  const last = parts.at(-1);
  if (last?.to !== part.from || last.status !== part.status || last.note !== part.note) {
    return [...parts, part];
  }
  return [...parts.slice(0, -1), { ...last, to: part.to }];
}

/**
 * What to say so that a time counts as it did before it was put right: the parts cover the whole
 * span, in its order, so that taking a correction back is made of corrections.
 * @param entries the entries of the span from before, led by what held at its beginning
 */
export function partsBefore(entries: readonly TimelineEntry[], span: Span): readonly Said[] {
  const segments = segmentsBetween(entries, span, span.to);
  const ends = [span.from, ...segments.map(({ to }) => to)];
  const parts = segments.flatMap((segment, index) => {
    const { from, to, status, corrected, message } = segment;
    const gap = { from: ends[index] ?? from, to: from };
    const own = saying({ from, to }, status, corrected ? message : null);
    return gap.to > gap.from ? [saying(gap, null, null), own] : [own];
  });
  const last = { from: ends.at(-1) ?? span.from, to: span.to };
  const rest = last.to > last.from ? [saying(last, null, null)] : [];
  return [...parts, ...rest].reduce<readonly Said[]>(joined, []);
}
