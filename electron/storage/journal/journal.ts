import type { JournalEntry } from '../../contract/views/journal-entry.ts';
import { olderFiles, type OlderFile } from './journal-files.ts';
import {
  entriesIn,
  lineOf,
  presenceIn,
  isWithin,
  overlaps,
  type JournalSpan,
} from './journal-lines.ts';
import { createJournalTail } from './journal-tail.ts';
import { repairJournal } from './repair-journal.ts';
import { packOlderFiles, readOlderFile } from './pack-journal.ts';

export interface JournalPorts {
  /** `journal.jsonl` in the profile; older files lie beside it. */
  readonly path: string;
  /** Called after every failed write; the entries wait for the next one. */
  onFailure(error: unknown): void;
  /** Called for every older file that is found damaged when it is read. */
  onDamage(): void;
  /** A length at which it is continued in a new file, in bytes. */
  readonly rotateAtBytes?: number;
}

/** The local history of presence changes and deliveries; it never holds a secret. */
export interface Journal {
  /** Takes an entry, which is in the file at the end of this tick, in this order; never throws. */
  append(entry: JournalEntry): void;
  /** The entries of a span, the oldest first; lines that are no entries are passed over. */
  read(span: JournalSpan): Promise<readonly JournalEntry[]>;
  /** The same in portions, for spans that are too long to be held at once. */
  batches(span: JournalSpan): AsyncGenerator<readonly JournalEntry[]>;
  /** What showed just before an instant (epoch ms); null if nothing is known of that time. */
  presenceBefore(at: number): Promise<JournalEntry | null>;
  /** True once everything appended so far is on the disk, false if that failed. */
  flush(): Promise<boolean>;
  /** Keeps a damaged journal aside and goes on with what is good; null if all was well. */
  repair(): Promise<string | null>;
  /** Resolves once full files are packed. */
  packed(): Promise<void>;
}

interface Snapshot {
  readonly older: readonly OlderFile[];
  /** What is in the present file. */
  readonly text: string;
  /** What a disk refused so far. */
  readonly waiting: readonly JournalEntry[];
}

/** So many entries wait for a disk that refuses them; older ones are given up. */
const mostWaiting = 10_000;

/** About a week; what is asked for most often is in one or two files. */
const usualRotateAtBytes = 1_000_000;

/** One JSON object a line, appended in batches. */
export function createJournal(ports: JournalPorts): Journal {
  const { path } = ports;
  let packing: Promise<void> = Promise.resolve();
  const packOlder = (): void => {
    packing = packing.then(() => packOlderFiles(path));
  };
  const tail = createJournalTail({
    path,
    rotateAtBytes: ports.rotateAtBytes ?? usualRotateAtBytes,
    onRotated: packOlder,
  });
  let waiting: readonly JournalEntry[] = [];
  let isDue = false;

  const write = (): boolean => {
    isDue = false;
    if (waiting.length === 0) return true;
    try {
      tail.append(waiting.map(lineOf).join(''));
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

  const textOf = async (file: OlderFile): Promise<string> => {
    const { text, isWhole } = await readOlderFile(path, file);
    if (!isWhole) ports.onDamage();
    return text;
  };

  /** In one tick, so that a file that becomes full meanwhile is seen exactly once. */
  const look = (span: JournalSpan): Snapshot => {
    write();
    return {
      older: olderFiles(path).filter((file) => overlaps(file.span ?? {}, span)),
      text: tail.text(),
      waiting: waiting.filter((entry) => isWithin(entry, span)),
    };
  };

  const batches = async function* (span: JournalSpan): AsyncGenerator<readonly JournalEntry[]> {
    const { older, text, waiting: late } = look(span);
    for (const file of older) yield* entriesIn(await textOf(file), span);
    yield* entriesIn(text, span);
    yield late;
  };

  return {
    append: (entry) => {
      waiting = [...waiting, entry];
      if (isDue) return;
      isDue = true;
      queueMicrotask(write);
    },
    batches,
    read: async (span) => {
      const entries: JournalEntry[] = [];
      for await (const batch of batches(span)) entries.push(...batch);
      return entries;
    },
    presenceBefore: async (at) => {
      const { older, text, waiting: late } = look({ to: at - 1 });
      const found = late.findLast(({ type }) => type === 'presence') ?? presenceIn(text, at);
      if (found !== null) return found;
      for (const file of older.toReversed()) {
        const earlier = presenceIn(await textOf(file), at);
        if (earlier !== null) return earlier;
      }
      return null;
    },
    flush,
    repair: async () => {
      const aside = await repairJournal(path, tail);
      if (aside !== null) packOlder();
      return aside;
    },
    packed: () => packing,
  };
}
