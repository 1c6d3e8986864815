import { journalEntrySchema, type JournalEntry } from '../contract/journal-entry.ts';
import { readLines, rotateAtBytes } from './journal-files.ts';
import { createJournalTail } from './journal-tail.ts';

/** What a journal needs. */
export interface JournalPorts {
  /** `journal.jsonl` in the profile; older files lie beside it. */
  readonly path: string;
  /** Told of every failed write; the entries wait for the next one. */
  onFailure(error: unknown): void;
  readonly rotateAtBytes?: number;
}

/** A span of time in epoch ms, both ends included; an absent end is open. */
interface JournalSpan {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The local history of presence changes and deliveries; it never holds a secret. */
export interface Journal {
  /** Takes an entry, which is in the file at the end of this tick, in this order; never throws. */
  append(entry: JournalEntry): void;
  /** The entries of a span, the oldest first; lines that are no entries are passed over. */
  read(span: JournalSpan): Promise<readonly JournalEntry[]>;
  /** True once everything appended so far is on the disk, false if that failed. */
  flush(): Promise<boolean>;
}

/** So many entries wait for a disk that refuses them; older ones are given up. */
const mostWaiting = 10_000;

/** Makes the journal of a profile: one JSON object a line, appended in batches. */
export function createJournal(ports: JournalPorts): Journal {
  const { path } = ports;
  const tail = createJournalTail(path, ports.rotateAtBytes ?? rotateAtBytes);
  let waiting: readonly JournalEntry[] = [];
  let isDue = false;

  const write = (): boolean => {
    isDue = false;
    if (waiting.length === 0) return true;
    try {
      tail.append(waiting.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      waiting = [];
      return true;
    } catch (error) {
      waiting = waiting.slice(-mostWaiting);
      ports.onFailure(error);
      return false;
    }
  };

  const flush = async (): Promise<boolean> => {
    if (!write()) return false;
    try {
      await tail.sync();
      return true;
    } catch (error) {
      ports.onFailure(error);
      return false;
    }
  };

  /** A file that is renamed while all of them are read would be missed. */
  const wholeLines = async (): Promise<readonly string[]> => {
    const before = tail.rotations();
    const lines = await readLines(path);
    return before === tail.rotations() ? lines : await wholeLines();
  };

  return {
    append: (entry) => {
      waiting = [...waiting, entry];
      if (isDue) return;
      isDue = true;
      queueMicrotask(write);
    },
    read: async ({ from = -Infinity, to = Infinity }) => {
      write();
      const lines = await wholeLines();
      const near = lines.filter((line) => mayBeWithin(line, from, to));
      return [...near.flatMap(entryOf), ...waiting].filter(({ at }) => at >= from && at <= to);
    },
    flush,
  };
}

const instant = /^\{"at":(\d+),/u;

/** A year has 70,000 lines; those that begin with an instant of another day need not be checked. */
function mayBeWithin(line: string, from: number, to: number): boolean {
  const at = Number(instant.exec(line)?.[1] ?? Number.NaN);
  return !(at < from || at > to);
}

function entryOf(line: string): readonly JournalEntry[] {
  if (line.trim() === '') return [];
  try {
    const parsed = journalEntrySchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
