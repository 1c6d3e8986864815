import { readFile, writeFile } from 'node:fs/promises';

/**
 * What the app takes (docs/control.md#exit-codes), in characters; more would only break off on the
 * way.
 */
const longestText = 4_000_000;

async function readWhole(file: string, stdin: NodeJS.ReadableStream): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a file, or everything from standard input for `-`; null where that cannot be done. */
export async function readText(file: string, stdin: NodeJS.ReadableStream): Promise<string | null> {
  try {
    const text = await readWhole(file, stdin);
    return text.length > longestText ? null : text;
  } catch {
    return null;
  }
}

/** Writes a file for its owner only; false where that cannot be done. */
export async function writeText(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}
