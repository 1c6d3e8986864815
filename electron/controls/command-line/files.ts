import { readFile, writeFile } from 'node:fs/promises';

/** Reads a file, or everything from standard input for `-`; null where that cannot be done. */
export async function readText(file: string, stdin: NodeJS.ReadableStream): Promise<string | null> {
  try {
    if (file !== '-') return await readFile(file, 'utf8');
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
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
