import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';

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
