import type { Failure } from '../../contract/views/delivery.ts';
import type { NoticeCode } from '../../contract/views/notice.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { failureOf, said } from '../outcome.ts';

/** What was asked for. */
export interface Asked {
  /** Epoch ms. */
  readonly now: number;
  /**
   * `token`: 403 is about the token, as 401 is (ID-4). `right`: it is about this one call, since
   * the token has just been good for another, or since the call is not for everybody.
   */
  readonly forbidden: 'token' | 'right';
  readonly notFound: NoticeCode;
}

/** What an error answer means; none is described (Idealist, user). */
export function idealistFailure(answer: Answer, { now, forbidden, notFound }: Asked): Failure {
  return answer.status === 403 && forbidden === 'token'
    ? failure('auth-expired', 'credentials-refused', said(answer))
    : failureOf(answer, { now, notFound });
}
