import type { Failure } from '../../contract/delivery.ts';
import type { NoticeCode } from '../../contract/notice.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { failureOf, said } from '../outcome.ts';

/** Error codes whose meaning does not depend on the status they come with (GA-2, GA-3). */
const meanings = new Map<string, NoticeCode>([
  ['GRN_REST_API_00207', 'no-permission'],
  ['GRN_CMMN_00005', 'no-permission'],
  ['GRN_REST_API_00206', 'user-not-found'],
  ['GRN_CMMN_00105', 'user-not-found'],
]);

/** What an error answer of Garoon means; only `errorCode` is relied on. */
export function garoonFailure(answer: Answer, now: number): Failure {
  const words = said(answer);
  const meaning = meanings.get(String(words['code'] ?? ''));
  const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 401;
  return isRefusal && meaning !== undefined
    ? failure('refused', meaning, words)
    : failureOf(answer, { now });
}
