import { jsonObjectSchema, type Json, type JsonObject, sameJson } from '../../contract/json.ts';

/**
 * The keys of a record that differ once the fields are set in it, with their whole new values. Of a
 * map only the named members change, and one that is null goes (docs/vendors/api.md#idealist).
 */
export function mergeFields(record: JsonObject, fields: JsonObject): JsonObject {
  const merged = Object.entries(fields).map(
    ([key, value]) => [key, mergeValue(record[key] ?? null, value)] as const,
  );
  return Object.fromEntries(merged.filter(([key, value]) => !sameJson(record[key] ?? null, value)));
}

function mergeValue(held: Json, value: Json): Json {
  const members = mapOf(value);
  if (members === null) {
    return value;
  }
  const merged = new Map([...Object.entries(mapOf(held) ?? {}), ...Object.entries(members)]);
  return Object.fromEntries([...merged].filter(([, member]) => member !== null));
}

/**
 * The fields that turn `after` back into `before`, for the keys named: merged into `after`, they
 * give the values of `before` again, members that were added or removed included.
 */
export function undoFields(
  before: JsonObject,
  after: JsonObject,
  keys: readonly string[],
): JsonObject {
  return Object.fromEntries(
    keys.map((key) => [key, undoValue(before[key] ?? null, after[key] ?? null)]),
  );
}

function undoValue(before: Json, after: Json): Json {
  const old = mapOf(before);
  if (old === null) {
    return before;
  }
  const added = Object.keys(mapOf(after) ?? {}).map((key): [string, Json] => [key, null]);
  return Object.fromEntries([...added, ...Object.entries(old)]);
}

function mapOf(value: Json): JsonObject | null {
  return jsonObjectSchema.safeParse(value).data ?? null;
}
