import type { Json, JsonObject } from '../../../electron/contract/json.ts';

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function emptied(before: Json, after: Json | undefined): readonly Json[] {
  if (isObject(before)) return [wholeSetting(before, isObject(after) ? after : {})];
  if (after !== undefined) return [after];
  // Only a text can be emptied; what else is left out counts as the system's own default.
  return typeof before === 'string' ? [''] : [];
}

/**
 * A setting that leaves nothing of another one standing: a text that is left out would be kept
 * there, so it is named as empty (docs/control.md#fields).
 */
export function wholeSetting(before: JsonObject, after: JsonObject): JsonObject {
  const left = Object.entries(before).flatMap(([key, value]) =>
    emptied(value, after[key]).map((each) => [key, each] as const),
  );
  return { ...after, ...Object.fromEntries(left) };
}
