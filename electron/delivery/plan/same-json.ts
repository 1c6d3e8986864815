import type { Json } from '../../contract/json.ts';

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two JSON values, or none, say the same; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b;
  }
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  }
  if (isList(b)) {
    return false;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], b[key]));
}
