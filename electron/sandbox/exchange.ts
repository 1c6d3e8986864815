import type { IncomingHttpHeaders } from 'node:http';
import type * as z from 'zod';

/** A request as a sample vendor sees it: everything read, nothing decoded. */
export interface VendorRequest {
  /** HTTP method in capitals. */
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body as UTF-8 text, `''` when there is none. */
  readonly body: string;
}

export interface VendorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A vendor carries a request out at once: all of its state is in memory. */
export type VendorHandler = (request: VendorRequest) => VendorAnswer;

type Headers = Readonly<Record<string, string>>;

/** Builders for the few answer forms that all four vendors use. */
export const answers = {
  json: (status: number, value: unknown, headers: Headers = {}): VendorAnswer => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }),
  empty: (status: number, headers: Headers = {}): VendorAnswer => ({ status, headers, body: '' }),
  html: (status: number, text: string, headers: Headers = {}): VendorAnswer => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
  }),
  redirect: (location: string, status = 302): VendorAnswer => ({
    status,
    headers: { location },
    body: '',
  }),
} as const;

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
