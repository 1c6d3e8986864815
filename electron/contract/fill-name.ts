import type { Json, JsonObject } from './json.ts';

const placeholder = '{name}';

function fill(value: Json, name: string): Json {
  if (typeof value === 'string') return value.replaceAll(placeholder, () => name);
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((item) => fill(item, name)) : fillName(value, name);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What an account is told by a proposed status, with the name of the status filled in. */
export function fillName(setting: JsonObject, name: string): JsonObject {
  return Object.fromEntries(
    Object.entries(setting).map(([key, value]) => [key, fill(value, name)]),
  );
}
