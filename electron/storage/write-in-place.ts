import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { isWholeOrThrow, setRoomAside, textLength } from './preallocate.ts';
import { ownerOnly } from './write-text.ts';

/** Keeps the text of one JSON file in place, over and over. */
export interface TextPlace {
  /**
   * Puts a JSON text into the file in one write, without waiting for the disk. A kill of the program
   * leaves the old or the new text, or, in the microseconds of the write itself, the beginning of the
   * new one; who cannot bear that keeps a twin. What the text does not fill are spaces, which mean nothing in
   * JSON. Throws if it fails, as on a full disk for a text that outgrew the room set aside.
   */
  put(text: string): void;
  /** Waits until what was put is on the disk; false if that cannot be had. */
  sync(): Promise<boolean>;
  /** Lets go of the file, so that something else may replace it. */
  release(): void;
}

interface Held {
  readonly descriptor: number;
  readonly inode: number;
  /** What the file takes up, in bytes. */
  size: number;
  /** How far into it something else than spaces may stand, in bytes. */
  used: number;
}

const space = 0x20;

/** A text may double, and a first one may grow to so many bytes, before a full disk refuses it. */
const leastRoom = 65_536;

function roomFor(size: number): number {
  return Math.ceil((2 * size) / leastRoom) * leastRoom;
}

function hold(path: string): Held {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  // A file that others could read becomes private.
  fchmodSync(descriptor, ownerOnly);
  const { ino, size } = fstatSync(descriptor);
  return { descriptor, inode: ino, size, used: textLength(readFileSync(descriptor)) };
}

/** Spaces first: on a full disk this fails, and the old text is still whole. */
function makeRoom(file: Held, size: number): void {
  const room = roomFor(size);
  if (room <= file.size) return;
  file.size = setRoomAside(file.descriptor, { from: file.size, to: room });
  if (size > file.size) throw new Error('there is no room for the text');
}

function write(file: Held, text: Buffer): void {
  const whole = Buffer.alloc(Math.max(text.length, file.used), space);
  text.copy(whole);
  file.used = whole.length;
  isWholeOrThrow(writeSync(file.descriptor, whole, 0, whole.length, 0), whole);
  file.used = text.length;
}

/**
 * Makes the place of a file; it is opened at the first text. A rename for each would cost 3 ms, and
 * a full disk would refuse it, while room that was set aside takes every further text.
 */
export function createTextPlace(path: string): TextPlace {
  let held: Held | null = null;

  const release = (): void => {
    if (held) closeSync(held.descriptor);
    held = null;
  };

  /** Somebody may have put another file there meanwhile. */
  const current = (): Held => {
    if (held && statSync(path, { throwIfNoEntry: false })?.ino !== held.inode) release();
    held ??= hold(path);
    return held;
  };

  return {
    put: (text) => {
      const file = current();
      const bytes = Buffer.from(text);
      makeRoom(file, bytes.length);
      write(file, bytes);
    },
    sync: async () => {
      try {
        const file = await open(path, 'r');
        try {
          await file.sync();
        } finally {
          await file.close();
        }
        return true;
      } catch {
        return false;
      }
    },
    release,
  };
}
