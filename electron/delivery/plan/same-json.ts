import type { Json } from '../../contract/json.ts';

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two JSON values say the same; the order of keys does not matter. */
export function sameJson(a: Json, b: Json): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b;
  }
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  }
  if (isList(b)) {
    return false;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && b !== undefined && sameJson(a, b);
}
