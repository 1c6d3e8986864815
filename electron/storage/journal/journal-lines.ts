import { setImmediate as letOthersRun } from 'node:timers/promises';
import { journalEntrySchema, type JournalEntry } from '../../contract/views/journal-entry.ts';

/** A span of time in epoch ms, both ends included; an absent end is open. */
export interface JournalSpan {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A span with both its ends, in epoch ms. */
export interface ClosedSpan {
  readonly from: number;
  readonly to: number;
}

/** Whether two spans have an instant in common. */
export function overlaps(one: JournalSpan, other: JournalSpan): boolean {
  const { from = -Infinity, to = Infinity } = other;
  return (one.from ?? -Infinity) <= to && (one.to ?? Infinity) >= from;
}

/** Whether an entry is of a span; a correction is also of the time that it puts right. */
export function isWithin(entry: JournalEntry, span: JournalSpan): boolean {
  if (overlaps({ from: entry.at, to: entry.at }, span)) return true;
  return entry.type === 'correction' && overlaps(entry, span);
}

const instant = /^\{"at":(\d+),/u;
const corrected = /"type":"correction","from":(\d+),"to":(\d+),/u;

/** The line of an entry; its instants stand first, so that they are found without reading the rest. */
export function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify({ ...instantsOf(entry), ...entry })}\n`;
}

function instantsOf(entry: JournalEntry): Partial<JournalEntry> {
  const { at, type } = entry;
  return entry.type === 'correction' ? { at, type, from: entry.from, to: entry.to } : { at };
}

/** The entry in a line; null if there is none that this program knows. */
export function entryOf(line: string): JournalEntry | null {
  try {
    return journalEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** So many lines are read before others have their turn, in a few ms. */
const atOnce = 200;

/**
 * The entries of a span in a text, in its order and in portions, so that a long history does not
 * keep a key press waiting. Lines that are no entries are passed over.
 */
export async function* entriesIn(
  text: string,
  span: JournalSpan,
): AsyncGenerator<readonly JournalEntry[]> {
  const lines = text
    .split('\n')
    .filter((line) => spansOf(line).some((each) => overlaps(each, span)));
  for (let from = 0; from < lines.length; from += atOnce) {
    yield lines
      .slice(from, from + atOnce)
      .flatMap((line) => entryOf(line) ?? [])
      .filter((entry) => isWithin(entry, span));
    await letOthersRun();
  }
}

/** The latest presence in a text from before an instant (epoch ms). */
export function presenceIn(text: string, before: number): JournalEntry | null {
  for (const line of text.split('\n').toReversed()) {
    const at = Number(instant.exec(line)?.[1] ?? Infinity);
    const entry = at < before && line.includes('"presence"') ? entryOf(line) : null;
    if (entry?.type === 'presence') return entry;
  }
  return null;
}

/** The time that the lines of a text are about; from 0 to 0 if it has none. */
export function spanOf(text: string): ClosedSpan {
  const spans = text.split('\n').flatMap(spansOf);
  const [first] = spans;
  return spans.reduce(
    (whole, { from, to }) => ({ from: Math.min(whole.from, from), to: Math.max(whole.to, to) }),
    first ?? { from: 0, to: 0 },
  );
}

/** The instants in a line, as far as they are needed to know whether it is worth parsing. */
function spansOf(line: string): readonly ClosedSpan[] {
  const at = instant.exec(line)?.[1];
  if (at === undefined) return [];
  const corrects = corrected.exec(line);
  const own = { from: Number(at), to: Number(at) };
  return corrects ? [own, { from: Number(corrects[1]), to: Number(corrects[2]) }] : [own];
}
