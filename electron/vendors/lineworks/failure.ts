import type { Failure, NoticeCode } from '../../contract/views/delivery.ts';
import type { Answer } from '../answer.ts';
import { failure, rateLimited } from '../port.ts';
import { failureOf, quote, type Reading, wordsOf } from '../answer-failure.ts';
import { rateHeaders } from './rate-limit.ts';

/** LINE WORKS, user-profile-status-update-put: the texts of 403; and a scope that is missing. */
const meanings: readonly (readonly [text: RegExp, code: NoticeCode])[] = [
  [/not used status/iu, 'status-not-used'],
  [/status must be enable/iu, 'statuses-off'],
  [/\bscopes?\b/iu, 'scope-missing'],
];

const withoutRight = new Set(['FORBIDDEN', 'ACCESS_DENIED']);

/** What an answer that is no success means at LINE WORKS. */
export function lineworksFailure(answer: Answer, reading: Reading): Failure {
  return known(answer, reading) ?? failureOf(answer, reading);
}

function known(answer: Answer, { notFound }: Reading): Failure | null {
  switch (answer.status) {
    case 403:
      return forbidden(answer);
    case 410:
      return failure('refused', notFound ?? 'vendor-said', quote(answer));
    case 429: {
      const { resetMs } = rateHeaders(answer.headers);
      return resetMs === null ? null : rateLimited(resetMs);
    }
    default:
      return null;
  }
}

/** What 403 means, as a sentence that says what to do; null where only the vendor's words tell. */
function forbidden(answer: Answer): Failure | null {
  const { code = '', text = '' } = wordsOf(answer.body);
  const meaning = meanings.find(([words]) => words.test(text))?.[1];
  const known = meaning ?? (withoutRight.has(code) ? 'right-missing' : null);
  return known === null ? null : failure('refused', known, quote(answer));
}

/** What is not there, or not there any more (LINE WORKS, error-codes: NOT_FOUND, DELETED). */
export function isGone({ status }: Answer): boolean {
  return status === 404 || status === 410;
}
