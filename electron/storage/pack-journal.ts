import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { olderFiles, packedPath, plainPath, type OlderFile } from './journal-files.ts';
import { spanOf } from './journal-lines.ts';
import { ownerOnly } from './write-text.ts';

const gzip = promisify(zlib.gzip);
const gunzip = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gunzip);

/**
 * Packs every older file of a journal that is not packed yet, to a tenth of its size. A kill or a
 * full disk leaves it as it was; nothing is ever lost for room.
 */
export async function packOlderFiles(path: string): Promise<void> {
  for (const file of olderFiles(path)) {
    try {
      if (file.span === null) await pack(path, file);
      await rm(plainPath(path, file.number), { force: true });
    } catch {
      // It stays readable as it is, and is packed the next time.
    }
  }
}

async function pack(path: string, { number, path: plain }: OlderFile): Promise<void> {
  const text = await readFile(plain, 'utf8');
  const temporary = `${plain}.gz.tmp`;
  try {
    await writeFile(temporary, await gzip(text), { mode: ownerOnly, flush: true });
    await rename(temporary, packedPath(path, number, spanOf(text)));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The text of an older file, which may be packed meanwhile; what cannot be read is empty. */
export async function readOlderFile(path: string, file: OlderFile): Promise<string> {
  const text = await tryRead(file);
  if (text !== null) return text;
  const now = olderFiles(path).find(({ number }) => number === file.number);
  return (now && (await tryRead(now))) ?? '';
}

async function tryRead({ path, span }: OlderFile): Promise<string | null> {
  try {
    const bytes = await readFile(path);
    if (span === null) return bytes.toString('utf8');
    // A damaged end costs what it held and nothing before it.
    const unpacked = await gunzip(bytes, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
    return unpacked.toString('utf8');
  } catch {
    return null;
  }
}
