import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nextOlderPath } from './journal-files.ts';
import { isWholeOrThrow, setRoomAside, textLength } from '../preallocate.ts';
import { ownerOnly } from '../write-text.ts';

/** What a tail needs. */
export interface JournalTailPorts {
  readonly path: string;
  /** A length at which the journal is continued in a new file, in bytes. */
  readonly rotateAtBytes: number;
  /** Told of every file that was full. */
  onRotated(): void;
}

/** The end of a journal, where lines are appended. */
export interface JournalTail {
  /**
   * Appends lines to a file of mode 0600, whole or not at all, so that a kill right after it loses
   * nothing. Throws if the disk refuses, which it can only once the room set aside is used up.
   */
  append(lines: string): void;
  /** Everything in the file; empty if it is not there. */
  text(): string;
  /** Waits for the disk; rejects if it refuses. */
  sync(): Promise<void>;
  /** Lets go of the file, so that something else may take its place. */
  release(): void;
}

interface Held {
  readonly descriptor: number;
  readonly inode: number;
  /** What the file takes up, in bytes. */
  size: number;
  /** Where its lines end; what follows is room set aside. */
  end: number;
  /** What an earlier kill cut off must be ended first, so that it spoils no further line. */
  isCutOff: boolean;
}

const newline = 0x0a;

/** So many bytes are set aside, some hundred changes; more once half of it is used. */
const roomAhead = 131_072;

/** Looks for the end of the lines from behind, so that a long file costs no more than a short one. */
function endOf(descriptor: number, size: number): { end: number; isCutOff: boolean } {
  const block = Buffer.alloc(Math.min(size, roomAhead));
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

function hold(path: string): Held {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  fchmodSync(descriptor, ownerOnly);
  const { ino, size } = fstatSync(descriptor);
  return { descriptor, inode: ino, size, ...endOf(descriptor, size) };
}

function makeRoom(file: Held, length: number): void {
  const needed = file.end + length;
  if (file.size - needed < roomAhead / 2) {
    file.size = setRoomAside(file.descriptor, { from: file.size, to: needed + roomAhead });
  }
  if (needed > file.size) throw new Error('there is no room for the lines');
}

function appendTo(file: Held, lines: string): void {
  const bytes = Buffer.from(file.isCutOff ? `\n${lines}` : lines);
  makeRoom(file, bytes.length);
  isWholeOrThrow(writeSync(file.descriptor, bytes, 0, bytes.length, file.end), bytes);
  file.end += bytes.length;
  file.isCutOff = false;
}

/** A new file with room of its own; false where a full disk has none, then the old one must do. */
function prepareNext(path: string): boolean {
  rmSync(path, { force: true });
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  const size = setRoomAside(descriptor, { from: 0, to: roomAhead });
  closeSync(descriptor);
  if (size < roomAhead) rmSync(path, { force: true });
  return size === roomAhead;
}

/** Puts the next file in the place of a full one; false where there is no room for one. */
function rotate(path: string, { descriptor, end }: Held): boolean {
  const next = `${path}.next`;
  if (!prepareNext(next)) return false;
  ftruncateSync(descriptor, end);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(path, nextOlderPath(path));
  renameSync(next, path);
  return true;
}

/** Makes the tail of a journal; the file is kept open, since opening it costs more than a line. */
export function createJournalTail({
  path,
  rotateAtBytes,
  onRotated,
}: JournalTailPorts): JournalTail {
  let held: Held | null = null;

  const release = (): void => {
    if (held) closeSync(held.descriptor);
    held = null;
  };

  /** Somebody may have taken the file away meanwhile. */
  const current = (): Held => {
    if (held && statSync(path, { throwIfNoEntry: false })?.ino !== held.inode) release();
    held ??= hold(path);
    if (held.end < rotateAtBytes || !rotate(path, held)) return held;
    held = null;
    held = hold(path);
    onRotated();
    return held;
  };

  return {
    append: (lines) => {
      appendTo(current(), lines);
    },
    text: () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return '';
      }
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
    release,
  };
}
