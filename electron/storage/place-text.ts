import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ownerOnly } from './write-text.ts';

/** Swept with the others when a kill left it behind. */
const temporarySuffix = '.tmp-0';

/**
 * Replaces a file at once, without waiting for the disk: a kill of the program leaves the old or the
 * new text. Only a loss of power could take it; `syncFile` guards against that. Throws if it fails.
 */
export function placeText(path: string, text: string): void {
  const temporary = `${path}${temporarySuffix}`;
  try {
    writeFileSync(temporary, text, { mode: ownerOnly });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Waits until what was placed is on the disk; false if that cannot be had. */
export async function syncFile(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch {
    return false;
  }
}
