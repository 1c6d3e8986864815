import * as z from 'zod';

/** Any JSON value. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = Readonly<Record<string, Json>>;

/** Any JSON value. */
export const jsonSchema: z.ZodType<Json, Json> = z.json();

/** A JSON object. */
export const jsonObjectSchema: z.ZodType<JsonObject, JsonObject> = z.record(z.string(), jsonSchema);

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

/** Whether two JSON values mean the same; the order of members does not count. */
export function jsonEqual(left: Json, right: Json): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right;
  }
  if (Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  const mine = new Map<string, Json>(Object.entries(left));
  const theirs = Object.entries(right);
  return mine.size === theirs.length && theirs.every(([key, value]) => same(mine, key, value));
}

function same(members: ReadonlyMap<string, Json>, key: string, value: Json): boolean {
  const mine = members.get(key);
  return mine !== undefined && jsonEqual(mine, value);
}
