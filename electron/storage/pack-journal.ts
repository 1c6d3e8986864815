import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip as packText } from 'node:zlib';
import { olderFiles, packedPath, plainPath, type OlderFile } from './journal-files.ts';
import { spanOf } from './journal-lines.ts';
import { unpack, type Unpacked } from './unpack.ts';
import { ownerOnly } from './write-text.ts';

const gzip = promisify(packText);

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

/** The text of an older file, which may be packed meanwhile; what cannot be read is left out. */
export async function readOlderFile(path: string, file: OlderFile): Promise<Unpacked> {
  const read = await tryRead(file);
  if (read !== null) return read;
  const now = olderFiles(path).find(({ number }) => number === file.number);
  return (now && (await tryRead(now))) ?? unreadable;
}

const unreadable: Unpacked = { text: '', isWhole: false };

async function tryRead({ path, span }: OlderFile): Promise<Unpacked | null> {
  try {
    const bytes = await readFile(path);
    return span === null ? { text: bytes.toString('utf8'), isWhole: true } : await unpack(bytes);
  } catch {
    return null;
  }
}
