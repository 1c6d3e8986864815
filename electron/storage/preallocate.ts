import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ownerOnly, ownerOnlyFolder } from './write-text.ts';

/**
 * A file that is longer than its content: the rest are spaces, which mean nothing in JSON, and new
 * text is written over them. So the disk gives its space long before it is full
 * (docs/adr/0017-written-in-place.md).
 */
export interface PreallocatedFile {
  readonly descriptor: number;
  readonly inode: number;
  /** What it takes up, spaces included, in bytes. */
  size: number;
}

/** A file that is opened when it is first needed, and stays open. */
export interface KeptOpen<File extends PreallocatedFile> {
  /** Throws if it cannot be opened. Somebody may have put another file there: then that one. */
  current(): File;
  isOpen(): boolean;
  /** Closes it, so that something else may take its place. */
  release(): void;
}

const space = 0x20;

/** Opens a file for reading and writing; one that others could read becomes private. */
export function openPreallocated(path: string): PreallocatedFile {
  mkdirSync(dirname(path), { recursive: true, mode: ownerOnlyFolder });
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, ownerOnly);
  try {
    fchmodSync(descriptor, ownerOnly);
    const { ino, size } = fstatSync(descriptor);
    return { descriptor, inode: ino, size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Opening a file at each write would cost more than the write. */
export function keepOpen<File extends PreallocatedFile>(
  path: string,
  openFile: () => File,
): KeptOpen<File> {
  let held: File | null = null;
  const release = (): void => {
    if (held) closeSync(held.descriptor);
    held = null;
  };
  return {
    current: () => {
      if (held && statSync(path, { throwIfNoEntry: false })?.ino !== held.inode) release();
      held ??= openFile();
      return held;
    },
    isOpen: () => held !== null,
    release,
  };
}

/**
 * Lengthens a file with spaces up to `wanted` bytes, or as far as the disk allows. Throws if that is
 * less than the `needed` bytes; nothing is written then.
 */
export function preallocate(
  file: PreallocatedFile,
  { needed, wanted }: { readonly needed: number; readonly wanted: number },
): void {
  if (wanted > file.size) {
    const spaces = Buffer.alloc(wanted - file.size, space);
    try {
      writeSync(file.descriptor, spaces, 0, spaces.length, file.size);
    } catch {
      // What there is may do.
    }
    file.size = fstatSync(file.descriptor).size;
  }
  if (needed > file.size) throw new Error('the disk has no room for the text');
}

/** Writes bytes from an offset on; throws where the disk took only a part of them. */
export function writeWhole({ descriptor }: PreallocatedFile, bytes: Buffer, offset: number): void {
  const written = writeSync(descriptor, bytes, 0, bytes.length, offset);
  if (written < bytes.length) throw new Error('written in part only');
}

/** How long what stands before the spaces at the end is, in bytes. */
export function textLength(bytes: Buffer): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === space) length -= 1;
  return length;
}

/** Waits until what was written to a file is on the disk; rejects if that cannot be had. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
