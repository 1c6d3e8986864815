import type { TransportAnswer } from '../../../../electron/vendors/port.ts';

/** Reads an answer to its end, as a text; rejects where it breaks off. */
export async function textOf({ body }: TransportAnswer): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}
