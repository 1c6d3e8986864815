import type { Failure } from '../../contract/views/delivery.ts';
import type { Answer } from '../answer.ts';
import { failure, rateLimited } from '../failure.ts';
import { failureOf, said, type Reading } from '../outcome.ts';
import type { NoticeCode } from '../../contract/views/notice.ts';
import { wordsOf } from '../vendor-words.ts';
import type { AnswerHeaders } from '../transport.ts';

const secondMs = 1000;
const longestSeconds = 86_400;

/** What the rate headers of an answer say. */
interface RateHeaders {
  /** No call of this operation is left until the reset. */
  readonly isSpent: boolean;
  /** How long until calls are allowed again, in ms; null where the vendor does not say. */
  readonly resetMs: number | null;
}

function numberIn(headers: AnswerHeaders, ...names: readonly string[]): number | null {
  const text = names.map((name) => headers.get(name)?.trim()).find((value) => value) ?? '';
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/**
 * LINE WORKS, rate-limits: `rateLimit-used` is printed there as `rateLimit-ssed`, so both are read
 * (LW-8); `rateLimit-reset` is the seconds left, not an instant. All of them may be absent.
 */
export function rateHeaders(headers: AnswerHeaders): RateHeaders {
  const used = numberIn(headers, 'ratelimit-used', 'ratelimit-ssed');
  const limit = numberIn(headers, 'ratelimit-limit');
  const unused = used === null || limit === null ? null : limit - used;
  const remaining = numberIn(headers, 'ratelimit-remaining') ?? unused;
  const seconds = numberIn(headers, 'ratelimit-reset', 'x-ratelimit-reset');
  return {
    isSpent: remaining !== null && remaining <= 0,
    resetMs: seconds === null || seconds > longestSeconds ? null : Math.ceil(seconds * secondMs),
  };
}

/** LINE WORKS, user-profile-status-update-put: the texts of 403; and a scope that is missing. */
const meanings: readonly (readonly [text: RegExp, code: NoticeCode])[] = [
  [/not used status/iu, 'status-not-used'],
  [/status must be enable/iu, 'statuses-off'],
  [/\bscopes?\b/iu, 'scope-missing'],
];

const withoutRight = new Set(['FORBIDDEN', 'ACCESS_DENIED']);

/** What 403 means, as a sentence that says what to do; null where only the vendor's words tell. */
function forbidden(answer: Answer): Failure | null {
  const { code = '', text = '' } = wordsOf(answer.body);
  const meaning = meanings.find(([words]) => words.test(text))?.[1];
  const known = meaning ?? (withoutRight.has(code) ? 'right-missing' : null);
  return known === null ? null : failure('refused', known, said(answer));
}

/** What is not there, or not there any more (LINE WORKS, error-codes: NOT_FOUND, DELETED). */
export function isGone({ status }: Answer): boolean {
  return status === 404 || status === 410;
}

/** What an answer that is no success means at LINE WORKS. */
export function lineworksFailure(answer: Answer, reading: Reading): Failure {
  return known(answer, reading) ?? failureOf(answer, reading);
}

function known(answer: Answer, { notFound }: Reading): Failure | null {
  switch (answer.status) {
    case 403:
      return forbidden(answer);
    case 410:
      return failure('refused', notFound ?? 'vendor-said', said(answer));
    case 429: {
      const { resetMs } = rateHeaders(answer.headers);
      return resetMs === null ? null : rateLimited(resetMs);
    }
    default:
      return null;
  }
}
