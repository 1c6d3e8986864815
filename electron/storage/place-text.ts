import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { ownerOnly } from './write-text.ts';

/** Keeps the text of one JSON file in place, over and over. */
export interface TextPlace {
  /**
   * Puts a JSON text into the file in one write, without waiting for the disk: a kill of the program
   * leaves the old or the new text. A shorter text is filled up with spaces, which mean nothing in
   * JSON, since cutting the file would be a second step. Throws if it fails.
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
  size: number;
}

const space = 0x20;

function hold(path: string): Held {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  // A file that others could read becomes private.
  fchmodSync(descriptor, ownerOnly);
  const { ino, size } = fstatSync(descriptor);
  return { descriptor, inode: ino, size };
}

function writeWhole(descriptor: number, bytes: Buffer, at: number): void {
  const written = writeSync(descriptor, bytes, 0, bytes.length, at);
  if (written < bytes.length) throw new Error('the text was written in part only');
}

/** More spaces first: on a full disk this fails, and the old text is still whole. */
function makeRoom(file: Held, size: number): void {
  if (size <= file.size) return;
  writeWhole(file.descriptor, Buffer.alloc(size - file.size, space), file.size);
  file.size = size;
}

/** Makes the place of a file; it is opened at the first text. A rename for each would cost 3 ms. */
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
      const whole = Buffer.alloc(file.size, space);
      bytes.copy(whole);
      writeWhole(file.descriptor, whole, 0);
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
