import { readdirSync, renameSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';

/** A file at which a journal is continued in a new one, in bytes. */
export const rotateAtBytes = 5_000_000;

/** Renames a file that is full to the next number: `journal.1.jsonl` is the oldest. */
export function rotate(path: string): void {
  const numbers = olderFiles(path, readdirSync(dirname(path)));
  renameSync(path, numbered(path, Math.max(0, ...numbers) + 1));
}

/** Every line of the journal, the oldest first; what is missing is empty. */
export async function readLines(path: string): Promise<readonly string[]> {
  const older = olderFiles(path, await readdir(dirname(path)).catch(() => []));
  const lines: string[] = [];
  for (const each of [...older.map((number) => numbered(path, number)), path]) {
    const text = await readFile(each, 'utf8').catch(() => '');
    lines.push(...text.split('\n'));
  }
  return lines;
}

function olderFiles(path: string, names: readonly string[]): readonly number[] {
  return names
    .map((name) => numberOf(path, name))
    .filter((number) => number > 0)
    .toSorted((left, right) => left - right);
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
