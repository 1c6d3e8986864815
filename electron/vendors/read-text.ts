/**
 * The whole text of an answer, as UTF-8. Rejects where the answer breaks off.
 * @returns null where it is longer than `mostBytes`
 */
export async function readText(
  body: AsyncIterable<Uint8Array> | null,
  mostBytes: number,
): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  const [first] = parts;
  if (first === undefined) return '';
  return new TextDecoder().decode(parts.length === 1 ? first : Buffer.concat(parts));
}
