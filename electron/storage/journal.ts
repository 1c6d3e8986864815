import { journalEntrySchema, type JournalEntry } from '../contract/journal-entry.ts';
import { appendLines, readLines, rotate, rotateAtBytes } from './journal-files.ts';
import { createTurns } from './turns.ts';

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
  /** Takes an entry to be written soon, in this order; never throws. */
  append(entry: JournalEntry): void;
  /** The entries of a span, the oldest first; lines that are no entries are passed over. */
  read(span: JournalSpan): Promise<readonly JournalEntry[]>;
  /** True once everything appended so far is written, false if that failed. */
  flush(): Promise<boolean>;
}

/** So many entries wait for a disk that refuses them; older ones are given up. */
const mostWaiting = 10_000;

/** Makes the journal of a profile: one JSON object a line, appended in batches. */
export function createJournal(ports: JournalPorts): Journal {
  const { path } = ports;
  const inTurn = createTurns();
  let waiting: JournalEntry[] = [];
  let isDue = false;

  const write = async (): Promise<boolean> => {
    isDue = false;
    if (waiting.length === 0) return true;
    const batch = waiting;
    waiting = [];
    try {
      await rotate(path, ports.rotateAtBytes ?? rotateAtBytes);
      await appendLines(path, batch.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      return true;
    } catch (error) {
      waiting = [...batch, ...waiting].slice(-mostWaiting);
      ports.onFailure(error);
      return false;
    }
  };

  const flush = (): Promise<boolean> => inTurn(write);

  return {
    append: (entry) => {
      waiting.push(entry);
      if (isDue) return;
      isDue = true;
      void flush();
    },
    read: async ({ from = -Infinity, to = Infinity }) => {
      await flush();
      const lines = await inTurn(() => readLines(path));
      return [...lines.flatMap(entryOf), ...waiting].filter(({ at }) => at >= from && at <= to);
    },
    flush,
  };
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
