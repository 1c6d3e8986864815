import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip as packText, createGunzip } from 'node:zlib';
import { olderFiles, packedPath, plainPath, type OlderFile } from './journal-files.ts';
import { spanOf } from './journal-lines.ts';
import { ownerOnly } from '../write-text.ts';

interface Unpacked {
  readonly text: string;
  /** False where a damage ended it early, or the text is not the one that was packed. */
  readonly isWhole: boolean;
}

/** As much of a packed text as can be unpacked: a damage costs what comes after it, and no more. */
function unpack(bytes: Uint8Array): Promise<Unpacked> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const end = (isWhole: boolean): void => {
      resolve({ text: Buffer.concat(parts).toString('utf8'), isWhole });
    };
    const stream = createGunzip();
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.once('end', () => {
      end(true);
    });
    stream.once('error', () => {
      end(false);
    });
    stream.end(bytes);
  });
}

const gzip = promisify(packText);

/**
 * Packs every older file of a journal that is not packed yet, to a tenth of its size. A kill or a
 * full disk leaves it as it was; no entry is ever given up to save space.
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
