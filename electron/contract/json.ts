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

/** Whether two JSON values, or none, say the same; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b;
  }
  if (Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  // A map, since an object also answers for keys that it only inherits.
  const members = new Map<string, Json>(Object.entries(a));
  const others = Object.entries(b);
  return (
    members.size === others.length &&
    others.every(([key, value]) => sameJson(members.get(key), value))
  );
}
