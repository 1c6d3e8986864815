import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { ownerOnly } from './write-text.ts';

/** A file at which a journal is continued in a new one, in bytes. */
export const rotateAtBytes = 5_000_000;

const newline = 10;

/**
 * Appends lines to a file of mode 0600, whole or not at all; rejects if the disk refuses. What an
 * earlier kill cut off is ended first, so that it spoils no further line.
 */
export async function appendLines(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', ownerOnly);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1, newline);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    try {
      await file.appendFile(last[0] === newline ? lines : `\n${lines}`);
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await file.close();
  }
}

/** Renames a file that has grown to the limit to the next number: `journal.1.jsonl` is the oldest. */
export async function rotate(path: string, limitBytes: number): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < limitBytes) return;
  const numbers = (await olderFiles(path)).map(({ number }) => number);
  await rename(path, numbered(path, Math.max(0, ...numbers) + 1));
}

/** Every line of the journal, the oldest first; what is missing is empty. */
export async function readLines(path: string): Promise<readonly string[]> {
  const older = await olderFiles(path);
  const lines: string[] = [];
  for (const each of [...older.map(({ number }) => numbered(path, number)), path]) {
    const text = await readFile(each, 'utf8').catch(() => '');
    lines.push(...text.split('\n'));
  }
  return lines;
}

async function olderFiles(path: string): Promise<readonly { readonly number: number }[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .map((name) => ({ number: numberOf(path, name) }))
    .filter(({ number }) => number > 0)
    .toSorted((left, right) => left.number - right.number);
}

function numbered(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.${String(number)}${ext}`);
}

function numberOf(path: string, candidate: string): number {
  const [, digits] = /\.(\d+)\.[^.]+$/u.exec(candidate) ?? [];
  const number = Number(digits ?? 0);
  return number > 0 && basename(numbered(path, number)) === candidate ? number : 0;
}
