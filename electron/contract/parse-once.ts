import type * as z from 'zod';

/**
 * Parses with a schema, and the same value only once: what is asked for at every call seldom changes
 * between two. Null if it does not fit.
 */
export function parseOnce<Value>(schema: z.ZodType<Value>): (given: unknown) => Value | null {
  let last: { readonly given: unknown; readonly value: Value | null } | null = null;
  return (given) => {
    if (last?.given !== given || last === null) {
      last = { given, value: schema.safeParse(given).data ?? null };
    }
    return last.value;
  };
}
