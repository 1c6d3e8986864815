import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import {
  keepOpen,
  openPreallocated,
  preallocate,
  syncFile,
  textLength,
  writeWhole,
  type PreallocatedFile,
} from '../preallocate.ts';
import { nextOlderPath } from './journal-files.ts';

export interface JournalTailPorts {
  readonly path: string;
  /** A length at which the journal is continued in a new file, in bytes. */
  readonly rotateAtBytes: number;
  /** Called after every file that was full. */
  onRotated(): void;
}

/** The end of a journal, where lines are appended. */
export interface JournalTail {
  /**
   * Appends lines to a file of mode 0600, whole or not at all, so that a kill right after it loses
   * nothing. Throws if the disk refuses, which it can only once what is preallocated is used up.
   */
  append(lines: string): void;
  /** Everything in the file; empty if it is not there. */
  text(): string;
  /** Waits for the disk; rejects if it refuses. */
  sync(): Promise<void>;
  /** Closes the file, so that something else may take its place. */
  release(): void;
}

interface TailFile extends PreallocatedFile {
  /** Where its lines end, in bytes; spaces follow. */
  end: number;
  /** What an earlier kill cut off must be ended first, so that it spoils no further line. */
  isCutOff: boolean;
}

const newline = 0x0a;

/** So many bytes are preallocated, some hundred changes; more once half of it is used. */
const bytesAhead = 131_072;

/** Looks for the end of the lines from behind, so that a long file costs no more than a short one. */
function endOf({ descriptor, size }: PreallocatedFile): Pick<TailFile, 'end' | 'isCutOff'> {
  const block = Buffer.alloc(Math.min(size, bytesAhead));
  let end = size;
  for (;;) {
    const from = Math.max(0, end - block.length);
    const read = readSync(descriptor, block, 0, end - from, from);
    const length = textLength(block.subarray(0, read));
    if (length > 0) return { end: from + length, isCutOff: block[length - 1] !== newline };
    if (from === 0) return { end: 0, isCutOff: false };
    end = from;
  }
}

function openTail(path: string): TailFile {
  const file = openPreallocated(path);
  return { ...file, ...endOf(file) };
}

function appendTo(file: TailFile, lines: string): void {
  const bytes = Buffer.from(file.isCutOff ? `\n${lines}` : lines);
  const needed = file.end + bytes.length;
  const isShort = file.size - needed < bytesAhead / 2;
  preallocate(file, { needed, wanted: isShort ? needed + bytesAhead : file.size });
  writeWhole(file, bytes, file.end);
  file.end = needed;
  file.isCutOff = false;
}

/** Makes a new file that is preallocated; false where a full disk has no room for one. */
function prepareNext(path: string): boolean {
  rmSync(path, { force: true });
  const next = openPreallocated(path);
  try {
    preallocate(next, { needed: bytesAhead, wanted: bytesAhead });
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  } finally {
    closeSync(next.descriptor);
  }
}

/** Makes the tail of a journal; its file is created with the first line. */
export function createJournalTail(ports: JournalTailPorts): JournalTail {
  const { path, rotateAtBytes } = ports;
  const { current, isOpen, release } = keepOpen(path, () => openTail(path));

  /** Puts the next file in the place of a full one; without room for it the full one must do. */
  const rotate = ({ descriptor, end }: TailFile): boolean => {
    const next = `${path}.next`;
    if (!prepareNext(next)) return false;
    ftruncateSync(descriptor, end);
    fsyncSync(descriptor);
    release();
    renameSync(path, nextOlderPath(path));
    renameSync(next, path);
    ports.onRotated();
    return true;
  };

  return {
    append: (lines) => {
      const file = current();
      const isRotated = file.end >= rotateAtBytes && rotate(file);
      appendTo(isRotated ? current() : file, lines);
    },
    text: () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return '';
      }
    },
    sync: async () => {
      if (isOpen()) await syncFile(path);
    },
    release,
  };
}
