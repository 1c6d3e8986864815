import { readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { ClosedSpan } from './journal-lines.ts';

/** A file in which a journal was continued before the present one. */
export interface OlderFile {
  /** 1 is the oldest. */
  readonly number: number;
  readonly path: string;
  /** The time its lines are about; null while it is not packed, then nobody has looked. */
  readonly span: ClosedSpan | null;
}

/**
 * The older files of a journal, the oldest first: `journal.1.jsonl` as it was written, or packed, with
 * the time it is about in its name, so that it is opened only where that is asked for:
 * `journal.1.1790000000000-1790600000000.jsonl.gz`.
 */
export function olderFiles(path: string): readonly OlderFile[] {
  const files = namesBeside(path).flatMap((name) => olderFile(path, name) ?? []);
  const byNumber = new Map<number, OlderFile>();
  for (const file of files) {
    // One that was packed in the moment of a kill is there twice; the packed one is whole.
    if (file.span !== null || !byNumber.has(file.number)) byNumber.set(file.number, file);
  }
  return [...byNumber.values()].toSorted((left, right) => left.number - right.number);
}

/** Where the present file goes once it is full. */
export function nextOlderPath(path: string): string {
  const last = olderFiles(path).at(-1)?.number ?? 0;
  return plainPath(path, last + 1);
}

/** Where an older file lies as it was written. */
export function plainPath(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.${String(number)}${ext}`);
}

/** Where an older file lies once it is packed. */
export function packedPath(path: string, number: number, { from, to }: ClosedSpan): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.${String(number)}.${String(from)}-${String(to)}${ext}.gz`);
}

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

const older = /\.(\d+)(?:\.(\d+)-(\d+))?\.[^.]+(?:\.gz)?$/u;

function olderFile(path: string, name: string): OlderFile | null {
  const [, digits, from, to] = older.exec(name) ?? [];
  const number = Number(digits ?? 0);
  if (number === 0) return null;
  const span = from === undefined ? null : { from: Number(from), to: Number(to) };
  const own = span === null ? plainPath(path, number) : packedPath(path, number, span);
  return parse(own).base === name ? { number, path: own, span } : null;
}
