import { readFile } from 'node:fs/promises';

/** A key or certificate is never larger, in bytes. */
const largest = 1_000_000;

/** A key or certificate from its file: text as it is, anything else as base64; null if unreadable. */
export async function readSecretFile(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(path);
    return bytes.length > largest ? null : asText(bytes);
  } catch {
    return null;
  }
}

function asText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('base64');
  }
}
