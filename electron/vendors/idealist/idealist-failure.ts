import type { Failure } from '../../contract/delivery.ts';
import { failure } from '../failure.ts';
import type { Answer } from '../http.ts';
import { failureOf, said } from '../outcome.ts';

/** What an error answer means: 403 is about the token as 401 is (ID-4), 404 says the record is gone. */
export function idealistFailure(answer: Answer, now: number): Failure {
  return answer.status === 403
    ? failure('auth-expired', 'credentials-refused', said(answer))
    : failureOf(answer, { now, notFound: 'record-missing' });
}
