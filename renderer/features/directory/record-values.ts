import type { Json, JsonObject } from '../../../electron/contract/json.ts';

function isMap(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a value that is a map; null for anything else. */
export function membersOf(value: Json | undefined): JsonObject | null {
  return isMap(value) ? value : null;
}

/** The texts of a value that is a list of nothing but texts; null for anything else. */
export function textsOf(value: Json | undefined): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((each) => typeof each === 'string');
  return texts.length === value.length ? texts : null;
}

/** A value as one line; null where nothing stands there. */
export function lineOf(value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  const texts = textsOf(value);
  if (texts !== null) return texts.length === 0 ? null : texts.join(', ');
  return JSON.stringify(value);
}
