import type { Failure, NoticeCode } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { Answer } from '../http.ts';
import { failureOf, quote } from '../answer-failure.ts';

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

/** What an error answer means; no document describes one (Idealist, user). */
export function idealistFailure(answer: Answer, { now, forbidden, notFound }: Asked): Failure {
  return answer.status === 403 && forbidden === 'token'
    ? failure('auth-expired', 'credentials-refused', quote(answer))
    : failureOf(answer, { now, notFound });
}

/** Reasons of a transport whose call never reached the vendor. */
const neverArrived =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)\w+|ERR_CONNECTION_REFUSED|ERR_NAME_\w+|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_\w+|ERR_DNS_\w+|ERR_PROXY_\w+)$/u;

/** Whether the vendor may have carried out a call although it gave no proper answer to it. */
export function isUnanswered({ kind, notice }: Failure): boolean {
  const reason = notice.params?.['reason'];
  switch (kind) {
    case 'transient':
    case 'unexpected-response':
      return true;
    case 'offline':
      return typeof reason !== 'string' || !neverArrived.test(reason);
    case 'auth-expired':
    case 'rate-limited':
    case 'refused':
      return false;
  }
}
