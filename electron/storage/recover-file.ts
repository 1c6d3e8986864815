import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, readdirSync } from 'node:fs';
import { join, parse, basename, dirname } from 'node:path';

/** What happened to a file that could not be used; shown to the person, nothing is lost silently. */
export interface Recovery {
  /** What is used instead: the last good copy, or nothing at all. */
  readonly recovered: 'backup' | 'empty';
  /** Where the unusable file was kept, if it was there and could be kept. */
  readonly keptAside: string | null;
}

/** A stored value, or null if there is none; `recovery` if the file could not be used. */
export interface Loaded<Value> {
  readonly value: Value | null;
  readonly recovery: Recovery | null;
}

/** Where the last good copy of a file lies: `settings.backup.json`. */
export function backupPathOf(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.backup${ext}`);
}

/** Where the shadow copy of a file lies; the name on disk stays what it was: `state.twin.json`. */
export function shadowPathOf(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.twin${ext}`);
}

/**
 * Loads a file, or the first good one of its copies if it is missing, damaged or newer than this
 * program. The unusable file is kept aside as `settings.damaged-1.json` and so on. `read` gives null
 * for what it refuses; `copies` are paths, the best first.
 */
export function loadOrRecover<Value>(
  path: string,
  read: (text: string) => Value | null,
  copies: readonly string[] = [backupPathOf(path)],
): Loaded<Value> {
  for (const each of [path, ...copies]) sweepTemporaries(each);
  const main = tryRead(path, read);
  if (main.value !== null) return { value: main.value, recovery: null };
  const good = firstGood(copies, read);
  if (!main.exists && good === null) return { value: null, recovery: null };
  const keptAside = main.exists ? keepAside(path) : null;
  restore(path, good === null ? null : good.copy);
  return good === null
    ? { value: null, recovery: { recovered: 'empty', keptAside } }
    : { value: good.value, recovery: { recovered: 'backup', keptAside } };
}

function firstGood<Value>(
  copies: readonly string[],
  read: (text: string) => Value | null,
): { readonly copy: string; readonly value: Value } | null {
  for (const copy of copies) {
    const { value } = tryRead(copy, read);
    if (value !== null) return { copy, value };
  }
  return null;
}

interface Attempt<Value> {
  readonly exists: boolean;
  readonly value: Value | null;
}

function tryRead<Value>(path: string, read: (text: string) => Value | null): Attempt<Value> {
  try {
    return { exists: true, value: read(readFileSync(path, 'utf8')) };
  } catch {
    return { exists: existsSync(path), value: null };
  }
}

/** A name beside a damaged file under which it can be kept: `settings.damaged-1.json` and so on. */
export function damagedName(path: string): string {
  const { dir, name, ext } = parse(path);
  let count = 1;
  while (existsSync(join(dir, `${name}.damaged-${String(count)}${ext}`))) count += 1;
  return join(dir, `${name}.damaged-${String(count)}${ext}`);
}

/** Copies first, so that there is no moment without a file; a full disk leaves only the rename. */
function keepAside(path: string): string | null {
  const target = damagedName(path);
  try {
    copyFileSync(path, target);
    return target;
  } catch {
    return rename(path, target) ? target : null;
  }
}

/** Puts the copy where the unusable file was; if that fails, the next start uses the copy again. */
function restore(path: string, good: string | null): void {
  const copy = `${path}.restored`;
  try {
    if (good !== null) {
      copyFileSync(good, copy);
      renameSync(copy, path);
    } else {
      rmSync(path, { force: true, recursive: false });
    }
  } catch {
    rmSync(copy, { force: true });
  }
}

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

const temporary = /\.tmp-[\da-f]+$/u;

/** Removes what a killed write left beside a file; nothing else writes there while this runs. */
function sweepTemporaries(path: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}.tmp-`;
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(prefix) && temporary.test(name)) rmSync(join(folder, name));
    }
  } catch {
    // A missing folder has nothing to sweep; leftovers elsewhere do no harm.
  }
}
