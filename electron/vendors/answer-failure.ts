import type { Failure, NoticeCode } from '../contract/views/delivery.ts';
import type { Answer } from './answer.ts';
import { failure, rateLimited } from './port.ts';
import type { AnswerHeaders } from './transport.ts';
import * as z from 'zod';
import type { Json } from '../contract/json.ts';
import { shorten } from './shorten.ts';
import { secondMs, dayMs } from '../contract/time.ts';

const longestMs = dayMs;

/** What a vendor's own documents say about its statuses, where that differs from HTTP's meaning. */
export interface Reading {
  /** Epoch ms. */
  readonly now: number;
  /** What 404 means for this call; default: the vendor's words. */
  readonly notFound?: NoticeCode;
}

/**
 * What a status that is not a success means (docs/vendors/api.md#all-four): 401 sign-in, 429
 * and 503 with a time rate limit, other 5xx passing, other 4xx a refusal in the vendor's own words.
 */
export function failureOf(answer: Answer, reading: Reading): Failure {
  const { status } = answer;
  switch (status) {
    case 401:
      return failure('auth-expired', 'credentials-refused', quote(answer));
    case 403:
      return refusal(answer, 'no-permission');
    case 404:
      return failure('refused', reading.notFound ?? 'vendor-said', quote(answer));
    case 408:
    case 425:
      return failure('transient', 'timed-out', { status });
    case 429:
      return rateLimited(retryAfterMs(answer.headers, reading.now));
    default:
      return otherFailure(answer, reading.now);
  }
}

/** True for 2xx: any of them is a success (docs/vendors/api.md#all-four). */
export function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** The vendor's own words as the parameters of a notice. */
export function quote(answer: Answer): Record<string, string | number> {
  return { status: answer.status, ...wordsOf(answer.body) };
}

function refusal(answer: Answer, wordless: NoticeCode): Failure {
  const { code, text } = wordsOf(answer.body);
  const mute = code === undefined && text === undefined;
  return failure('refused', mute ? wordless : 'vendor-said', quote(answer));
}

function otherFailure(answer: Answer, now: number): Failure {
  const { status, headers } = answer;
  if (status >= 500) {
    const waitMs = retryAfterMs(headers, now);
    return waitMs === null ? failure('transient', 'server-error', { status }) : rateLimited(waitMs);
  }
  return status >= 400
    ? failure('refused', 'vendor-said', quote(answer))
    : failure('unexpected-response', 'unknown-answer', { status });
}

/**
 * How long a vendor asks to wait, in ms, from a `Retry-After` header: seconds or an HTTP date. Null
 * if it says nothing readable; a wait is never longer than a day. `now` is epoch ms.
 */
function retryAfterMs(headers: AnswerHeaders, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) {
    return Math.min(Math.ceil(Number(text) * secondMs), longestMs);
  }
  const at = /^[a-z]{3,9},? /iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), longestMs);
}

/** What a vendor said about a refusal, in its own words. */
interface VendorWords {
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
const wordsSchema = z.looseObject({
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
    const outer = wordsIn(body);
    return outer.text === undefined && outer.code === undefined
      ? words(undefined, inner)
      : words(inner, outer.text ?? outer.code);
  }
  return wordsIn(inner ?? body);
}

function wordsIn(body: Json | null): VendorWords {
  if (typeof body === 'string') {
    return words(undefined, body);
  }
  const found = wordsSchema.safeParse(body).data;
  if (found === undefined) {
    return {};
  }
  const text = found.message ?? found.description ?? found.error_description ?? found.detail;
  return words(found.errorCode ?? found.code, text);
}

function words(code: string | undefined, text: string | undefined): VendorWords {
  const plain = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return {
    ...(code === undefined ? {} : { code: shorten(code, longestCode).text }),
    ...(plain === '' ? {} : { text: shorten(plain, longestText).text }),
  };
}
