import type { Failure } from '../../contract/delivery.ts';
import type { Answer } from '../answer.ts';
import { failure, rateLimited } from '../failure.ts';
import { failureOf, said, type Reading } from '../outcome.ts';
import { forbidden } from './forbidden.ts';
import { rateHeaders } from './rate-headers.ts';

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
