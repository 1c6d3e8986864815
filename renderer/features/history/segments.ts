import type { Kind } from '../../../electron/contract/settings/status.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';
import type { Span } from './local-day.ts';

/** A change of what showed. */
export type Shown = Extract<TimelineEntry, { type: 'presence' }>;

/** What became of one call to an account. */
export type Sent = Extract<TimelineEntry, { type: 'delivery' }>;

/** What the person said afterwards that an absence was. */
export type Corrected = Extract<TimelineEntry, { type: 'correction' }>;

/** The entries of one type. */
export function entriesOf<Type extends TimelineEntry['type']>(
  entries: readonly TimelineEntry[],
  type: Type,
): readonly Extract<TimelineEntry, { type: Type }>[] {
  return entries.filter(
    (entry): entry is Extract<TimelineEntry, { type: Type }> => entry.type === type,
  );
}

/** A stretch of time in which one status showed for one reason. Instants are epoch ms. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Null where something was recorded and the person said that it was nothing. */
  readonly status: string | null;
  /** Empty without a status. */
  readonly name: string;
  readonly kind: Kind | null;
  readonly source: Shown['source'];
  readonly why: string | null;
  /** What was said with the status, or noted when it was put right. */
  readonly message: string | null;
  /** Whether the person said afterwards that it was this. */
  readonly corrected: boolean;
}

/** The name of a status; its id where it had none any more. */
export function nameOf(entry: { readonly name: string | null; readonly status: string }): string {
  return entry.name ?? entry.status;
}

/**
 * What showed when, within a span and until `now`. A time without a status has no segment.
 * @param entries the oldest first, led by what held at the beginning of the span
 */
export function segmentsOf(
  entries: readonly TimelineEntry[],
  span: Span,
  now: number,
): readonly Segment[] {
  const shown = entriesOf(entries, 'presence');
  const end = Math.min(span.to, now);
  return shown.flatMap((entry, index) => {
    const from = Math.max(entry.at, span.from);
    const to = Math.min(shown[index + 1]?.at ?? end, end);
    const { status, kind, source, why, message } = entry;
    if (status === null || to <= from) return [];
    const name = nameOf({ name: entry.name, status });
    return {
      from,
      to,
      status,
      name,
      kind: kind ?? 'offline',
      source,
      why,
      message,
      corrected: false,
    };
  });
}
