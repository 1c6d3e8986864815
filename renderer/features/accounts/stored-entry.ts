import type { Json, JsonObject } from '../../../electron/contract/json.ts';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Json {
  try {
    // What JSON.parse gives is JSON.
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** The entry of an account in exported settings, which never hold credentials; null if it is not there. */
export function storedEntry(exported: string, id: string): JsonObject | null {
  const document = parse(exported);
  const accounts = isObject(document) ? document['accounts'] : null;
  if (!Array.isArray(accounts)) return null;
  const found: unknown = accounts.find((entry: unknown) => isObject(entry) && entry['id'] === id);
  return isObject(found) ? found : null;
}
