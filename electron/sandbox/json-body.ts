import type { IncomingHttpHeaders } from 'node:http';
import type * as z from 'zod';

/** A request body read against a schema. */
type JsonBody<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'invalid'; readonly field: string; readonly problem: string };

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Reads a JSON body strictly; the first problem is named with the field it is in. */
export const readJsonBody = <Value>(text: string, schema: z.ZodType<Value>): JsonBody<Value> => {
  const parsed = parse(text);
  if (parsed === null) return { kind: 'not-json' };
  const result = schema.safeParse(parsed.value);
  if (result.success) return { kind: 'ok', value: result.data };
  const issue = result.error.issues[0];
  return {
    kind: 'invalid',
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? 'invalid',
  };
};

/** Whether the request declares a JSON body; a UTF-8 charset may follow. */
export const declaresJson = (headers: IncomingHttpHeaders): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?)?$/iu.test(headers['content-type'] ?? '');
