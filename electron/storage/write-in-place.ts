import { readFileSync, rmSync } from 'node:fs';
import {
  keepOpen,
  openPreallocated,
  preallocate,
  syncFile,
  textLength,
  writeWhole,
  type PreallocatedFile,
} from './preallocate.ts';

/** One JSON file whose text is replaced over and over. */
export interface InPlaceFile {
  /**
   * Replaces the text in one write, without waiting for the disk. A kill of the program leaves the
   * old or the new text, or, in the microseconds of the write itself, the beginning of the new one;
   * who cannot bear that keeps a shadow copy. Throws if it fails, as on a full disk for a text that
   * outgrew what is preallocated.
   */
  write(text: string): void;
  /** Waits until what was written is on the disk; false if that cannot be had. */
  sync(): Promise<boolean>;
  /** Closes the file, so that something else may replace it. */
  release(): void;
}

interface TextFile extends PreallocatedFile {
  /** How far into it something else than spaces may stand, in bytes. */
  used: number;
}

/** A text may double, and a first one may grow to so many bytes, before a full disk refuses it. */
const leastRoom = 65_536;

function wantedFor(length: number): number {
  return Math.ceil((2 * length) / leastRoom) * leastRoom;
}

const forbidden: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM']);

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && forbidden.has(error.code);
}

/** A file that may not be written, as one of another user, is replaced: the folder is the person's. */
function openOrReplace(path: string): PreallocatedFile {
  try {
    return openPreallocated(path);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    rmSync(path);
    return openPreallocated(path);
  }
}

function openText(path: string): TextFile {
  const file = openOrReplace(path);
  return { ...file, used: textLength(readFileSync(file.descriptor)) };
}

/** Nothing is opened before the first text. Why in place: docs/adr/0017-written-in-place.md. */
export function createInPlaceFile(path: string): InPlaceFile {
  const { current, release } = keepOpen(path, () => openText(path));
  return {
    write: (text) => {
      const file = current();
      const bytes = Buffer.from(text);
      preallocate(file, { needed: bytes.length, wanted: wantedFor(bytes.length) });
      const padded = Buffer.alloc(Math.max(bytes.length, file.used), ' ');
      bytes.copy(padded);
      file.used = padded.length;
      writeWhole(file, padded, 0);
      file.used = bytes.length;
    },
    sync: () =>
      syncFile(path).then(
        () => true,
        () => false,
      ),
    release,
  };
}
