import { jsonObjectSchema, type JsonObject } from '../contract/json.ts';

/** What leads from one version of a document to the next; keys are the versions they start from. */
export type Migrations = Readonly<Record<number, (document: JsonObject) => JsonObject>>;

/**
 * Brings a stored document to the given version, one step at a time. Null if it has no version, a
 * newer one than this program knows, or one that no step leads away from.
 */
export function migrate(
  document: unknown,
  migrations: Migrations,
  version: number,
): JsonObject | null {
  let current = jsonObjectSchema.safeParse(document).data;
  for (let step = 0; step <= version; step += 1) {
    const from = current?.['version'];
    if (current === undefined || typeof from !== 'number' || from > version) return null;
    if (from === version) return current;
    const next: JsonObject | undefined = migrations[from]?.(current);
    current = next && { ...next, version: from + 1 };
  }
  return null;
}
