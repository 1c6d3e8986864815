import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { entryOf } from './journal-lines.ts';
import { nextOlderPath } from './journal-files.ts';
import type { JournalTail } from './journal-tail.ts';
import { ownerOnly } from '../write-text.ts';
import { damagedName } from '../recover-file.ts';

interface Move {
  readonly path: string;
  readonly aside: string;
}

/** So many lines are looked at before others have their turn. */
const atOnce = 200;

function isUnusable(line: string): boolean {
  return line.trim() !== '' && entryOf(line) === null;
}

/** Looks through a text in small portions, since nobody waits for the answer. */
async function holdsUnusable(text: string): Promise<boolean> {
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; from += atOnce) {
    if (lines.slice(from, from + atOnce).some(isUnusable)) return true;
    await letOthersRun();
  }
  return false;
}

/**
 * Keeps a journal aside that has lines which are no entries, or are of a newer program, as
 * `journal.damaged-1.jsonl`; its good lines go on as an older file.
 * @returns where the damaged file is now; null if all was well or it cannot be kept aside
 */
export async function repairJournal(path: string, tail: JournalTail): Promise<string | null> {
  if (!(await holdsUnusable(tail.text()))) return null;
  // From here on in one tick, so that no line is appended meanwhile.
  const good = tail
    .text()
    .split('\n')
    .filter((line) => entryOf(line) !== null);
  tail.release();
  const aside = damagedName(path);
  return moveAside({ path, aside }, good) ? aside : null;
}

/** Both or nothing, so that no line is there twice. */
function moveAside({ path, aside }: Move, good: readonly string[]): boolean {
  const older = nextOlderPath(path);
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  try {
    if (good.length > 0) {
      writeFileSync(older, `${good.join('\n')}\n`, { mode: ownerOnly, flush: true });
    }
    return true;
  } catch {
    rmSync(older, { force: true });
    renameSync(aside, path);
    return false;
  }
}
