import { fstatSync, writeSync } from 'node:fs';

const space = 0x20;

/** Throws where a disk took only a part of what was to be written. */
export function isWholeOrThrow(written: number, bytes: Buffer): void {
  if (written < bytes.length) throw new Error('written in part only');
}

/**
 * Fills a file with spaces as far as the disk allows, so that what is written over them later needs
 * no further room: a disk that is full by then refuses nothing (docs/design.md#what-must-hold).
 * @param span from the file's end to where it should end, in bytes
 * @returns where the file ends now
 */
export function setRoomAside(descriptor: number, span: { from: number; to: number }): number {
  const spaces = Buffer.alloc(span.to - span.from, space);
  try {
    writeSync(descriptor, spaces, 0, spaces.length, span.from);
  } catch {
    // The room there is may do; whoever needs more than that is told.
  }
  return fstatSync(descriptor).size;
}

/** How long what stands before the spaces at the end is, in bytes. */
export function textLength(bytes: Buffer): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === space) length -= 1;
  return length;
}
