import type { JsonObject } from '../../../electron/contract/json.ts';

/** The members of an entry that differ from what is stored; null for those that go. */
export function entryChanges(stored: JsonObject, entry: JsonObject): JsonObject {
  const gone = Object.keys(stored).filter((key) => !Object.hasOwn(entry, key));
  const changed = Object.entries(entry).filter(
    ([key, value]) =>
      !Object.hasOwn(stored, key) || JSON.stringify(stored[key]) !== JSON.stringify(value),
  );
  return Object.fromEntries([...gone.map((key) => [key, null] as const), ...changed]);
}
