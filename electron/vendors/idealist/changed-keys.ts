import { type Json, type JsonObject, sameJson } from '../../contract/json.ts';

/**
 * The keys of a record that differ between two readings; an absent key is a difference of its own
 * (docs/vendors/api.md#writing-to-idealist).
 */
export function changedKeys(before: JsonObject, after: JsonObject): readonly string[] {
  const old = new Map<string, Json>(Object.entries(before));
  const fresh = new Map<string, Json>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => {
    const was = old.get(key);
    const is = fresh.get(key);
    return was === undefined || is === undefined || !sameJson(was, is);
  });
}
