import { open } from 'node:fs/promises';

/**
 * The text of a file; null where it is larger than `mostBytes`.
 * Rejects where it cannot be read or is no plain file.
 */
export async function readCalendarFile(path: string, mostBytes: number): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new Error('not a file');
    return facts.size > mostBytes ? null : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
