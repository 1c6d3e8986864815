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
