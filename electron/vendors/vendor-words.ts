import * as z from 'zod';
import type { Json } from '../contract/json.ts';
import { shorten } from './shorten.ts';

/** What a vendor said about a refusal, in its own words. */
export interface VendorWords {
  readonly code?: string;
  readonly text?: string;
}

const longestText = 200;
const longestCode = 64;

const worded = z.string().trim().min(1);
const coded = z.union([worded, z.number().transform(String)]);
const maybe = <Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema> | undefined> =>
  z.optional(schema).catch(undefined);

/** The members under which error bodies carry a code or a text; all of them are optional. */
const saidSchema = z.looseObject({
  errorCode: maybe(coded),
  code: maybe(coded),
  message: maybe(worded),
  description: maybe(worded),
  error_description: maybe(worded),
  detail: maybe(worded),
});

/**
 * Finds the vendor's own words in an error body, whatever its shape: `{error:{errorCode, message}}`
 * (Garoon), `{code, description}` (LINE WORKS), OAuth's `{error, error_description}`, a plain text.
 */
export function wordsOf(body: Json | null): VendorWords {
  const inner = z.looseObject({ error: z.json() }).safeParse(body).data?.error;
  if (typeof inner === 'string') {
    const outer = spoken(body);
    return outer.text === undefined && outer.code === undefined
      ? words(undefined, inner)
      : words(inner, outer.text ?? outer.code);
  }
  return spoken(inner ?? body);
}

function spoken(body: Json | null): VendorWords {
  if (typeof body === 'string') {
    return words(undefined, body);
  }
  const said = saidSchema.safeParse(body).data;
  if (said === undefined) {
    return {};
  }
  const text = said.message ?? said.description ?? said.error_description ?? said.detail;
  return words(said.errorCode ?? said.code, text);
}

function words(code: string | undefined, text: string | undefined): VendorWords {
  const plain = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return {
    ...(code === undefined ? {} : { code: shorten(code, longestCode).text }),
    ...(plain === '' ? {} : { text: shorten(plain, longestText).text }),
  };
}
