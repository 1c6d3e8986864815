import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const temporary = /\.tmp-[\da-f]+$/u;

/** Removes what a killed write left beside a file; nothing else writes there while this runs. */
export function sweepTemporaries(path: string): void {
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
