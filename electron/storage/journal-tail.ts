import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rotate } from './journal-files.ts';
import { ownerOnly } from './write-text.ts';

/** The end of a journal, where lines are appended. */
export interface JournalTail {
  /**
   * Appends lines to a file of mode 0600, whole or not at all, so that a kill right after it loses
   * nothing. Throws if the disk refuses.
   */
  append(lines: string): void;
  /** Waits for the disk; rejects if it refuses. */
  sync(): Promise<void>;
  /** How often the journal was continued in a new file. */
  rotations(): number;
}

interface Held {
  readonly descriptor: number;
  readonly inode: number;
  size: number;
  /** What an earlier kill cut off must be ended first, so that it spoils no further line. */
  isCutOff: boolean;
}

const newline = 10;

function endsWithin(descriptor: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== newline;
}

function hold(path: string): Held {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(
    path,
    constants.O_RDWR | constants.O_APPEND | constants.O_CREAT,
    ownerOnly,
  );
  fchmodSync(descriptor, ownerOnly);
  const { ino, size } = fstatSync(descriptor);
  return { descriptor, inode: ino, size, isCutOff: endsWithin(descriptor, size) };
}

function appendTo(file: Held, lines: string): void {
  const bytes = Buffer.from(file.isCutOff ? `\n${lines}` : lines);
  const written = writeSync(file.descriptor, bytes);
  if (written < bytes.length) {
    ftruncateSync(file.descriptor, file.size);
    throw new Error('the lines were written in part only');
  }
  file.size += written;
  file.isCutOff = false;
}

/** Makes the tail of a journal; the file is kept open, since opening it costs more than a line. */
export function createJournalTail(path: string, rotateAtBytes: number): JournalTail {
  let held: Held | null = null;
  let rotations = 0;

  const release = (): void => {
    if (held) closeSync(held.descriptor);
    held = null;
  };

  /** Somebody may have taken the file away meanwhile. */
  const current = (): Held => {
    if (held && statSync(path, { throwIfNoEntry: false })?.ino !== held.inode) release();
    held ??= hold(path);
    if (held.size < rotateAtBytes) return held;
    fsyncSync(held.descriptor);
    release();
    rotate(path);
    rotations += 1;
    held = hold(path);
    return held;
  };

  return {
    append: (lines) => {
      appendTo(current(), lines);
    },
    sync: async () => {
      if (held === null) return;
      const file = await open(path, 'r');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
    rotations: () => rotations,
  };
}
