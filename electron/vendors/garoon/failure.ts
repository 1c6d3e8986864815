import type { Failure, NoticeCode } from '../../contract/views/delivery.ts';
import { failure } from '../port.ts';
import type { Answer } from '../http.ts';
import { failureOf, quote } from '../answer-failure.ts';
import type { GaroonCredentials } from './schemas.ts';

/** What else decides the meaning of an answer. */
export interface FailureContext {
  /** Epoch ms. */
  readonly now: number;
  readonly isWrite: boolean;
  readonly isCloud: boolean;
  readonly signIn: GaroonCredentials['kind'] | null;
}

/** Refusals whose meaning does not depend on the status they come with (GA-1, GA-2, GA-3). */
const refusals = new Map<string, NoticeCode>([
  ['GRN_REST_API_00004', 'licence-expired'],
  ['GRN_REST_API_00101', 'address-wrong'],
  ['GRN_REST_API_00206', 'user-not-found'],
  ['GRN_REST_API_00207', 'no-permission'],
  ['GRN_REST_API_00209', 'text-too-long'],
  ['GRN_REST_API_00212', 'status-unknown'],
  ['GRN_REST_API_00226', 'status-unknown'],
  ['GRN_CMMN_00003', 'application-off'],
  ['GRN_CMMN_00004', 'application-off'],
  ['GRN_CMMN_00005', 'no-permission'],
  ['GRN_CMMN_00105', 'user-not-found'],
]);

/** Why a sign-in fails although the credentials may be right. */
const signInProblems = new Map<string, NoticeCode>([
  ['GRN_REST_API_00007', 'consent-incomplete'],
  ['FW00008', 'account-inactive'],
  ['CB_US02', 'account-inactive'],
  ['CB_PE01', 'password-expired'],
  ['SLASH_PA02', 'password-expired'],
  ['SLASH_IL06', 'certificate-refused'],
]);

/** An inactive user, which the vendor answers as if the server were broken. */
const inactiveUser = 'SLASH_LO02';

/** What an error answer of Garoon means; only `errorCode` is relied on. */
export function garoonFailure(answer: Answer, context: FailureContext): Failure {
  const words = quote(answer);
  const code = String(words['code'] ?? '');
  const problem = signInProblem(answer, code, context);
  if (problem !== null) return failure('auth-expired', problem, words);
  const refusal = isRefusal(answer) ? refusals.get(code) : undefined;
  return refusal === undefined
    ? failureOf(answer, { now: context.now, notFound: 'address-wrong' })
    : failure('refused', forThisCall(refusal, context), words);
}

function signInProblem(answer: Answer, code: string, context: FailureContext): NoticeCode | null {
  if (answer.status === 502 && code === inactiveUser) return 'account-inactive';
  const known = isRefusal(answer) ? signInProblems.get(code) : undefined;
  return known ?? (answer.status === 401 ? refusedSignIn(answer, context) : null);
}

/** Too many calls at once is never a refusal, whatever the body says. */
function isRefusal({ status }: Answer): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** Reading a presence needs no right; changing one needs to be that person or their proxy. */
function forThisCall(code: NoticeCode, { isWrite }: FailureContext): NoticeCode {
  return code === 'no-permission' && isWrite ? 'may-not-write' : code;
}

/** A right password is refused too where the account has two factors (Garoon, authentication). */
function refusedSignIn({ headers, body }: Answer, context: FailureContext): NoticeCode {
  const isFront = body === null && /^\s*basic\b/iu.test(headers.get('www-authenticate') ?? '');
  if (isFront) return 'front-login-refused';
  return context.signIn === 'password' && context.isCloud
    ? 'password-refused'
    : 'credentials-refused';
}

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
