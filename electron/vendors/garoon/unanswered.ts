import type { Failure } from '../../contract/views/delivery.ts';
import { failure } from '../failure.ts';
import type { FailureContext } from './garoon-failure.ts';

/** What the transport calls a PKCS #12 that cannot be opened. */
const unreadable = 'ERR_CLIENT_CERTIFICATE';
/** How Node and Chromium name a site that wants another client certificate, or one at all. */
const refused = /ALERT_(?:\w*_)?(?:CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)|SSL_CLIENT_AUTH/u;

/**
 * Says what a failure without a proper answer means at Garoon: a client certificate that will not do,
 * or in the cloud a login page (GA-4), which is what a password that is not enough may lead to.
 */
export function unanswered(
  failed: Failure,
  { signIn, isCloud }: Pick<FailureContext, 'signIn' | 'isCloud'>,
): Failure {
  const reason = String(failed.notice.params?.['reason'] ?? '');
  if (reason === unreadable) return failure('auth-expired', 'certificate-invalid');
  if (refused.test(reason)) return failure('auth-expired', 'certificate-refused');
  const isPage = ['redirected', 'not-json'].includes(failed.notice.code);
  return isPage && signIn === 'password' && isCloud
    ? failure('unexpected-response', 'login-page')
    : failed;
}
