import type { AccountProblem } from '../accounts/account-problem.ts';
import type { CommandFailure } from '../contract/commands/envelope.ts';
import type { FieldPath } from '../contract/file-problem.ts';
import type { Notice, NoticeCode } from '../contract/views/delivery.ts';
import { problemFailure } from './failures.ts';
import type { Texts } from './i18n/texts.ts';
import { noticeText } from './notice-text.ts';

/** What to do about what a vendor said, where its own text does not tell; keys of `main:advice`. */
const advice: Readonly<Partial<Record<NoticeCode, string>>> = {
  'not-json': 'address',
  redirected: 'address',
  'empty-answer': 'address',
  'unknown-answer': 'address',
  'vendor-said': 'address-and-rights',
  unreachable: 'network',
  'timed-out': 'network',
  'broken-answer': 'later',
  'server-error': 'later',
  'rate-limited': 'later',
  'no-permission': 'rights',
  'user-not-found': 'user',
  'record-missing': 'user',
  'record-ambiguous': 'user',
};

/** Which field of an account is likely wrong; `credentials` is whichever of them comes first. */
const fields: Readonly<Partial<Record<NoticeCode, FieldPath>>> = {
  unreachable: ['baseUrl'],
  'address-wrong': ['baseUrl'],
  'not-json': ['baseUrl'],
  redirected: ['baseUrl'],
  'unknown-answer': ['baseUrl'],
  'empty-answer': ['baseUrl'],
  'login-page': ['baseUrl'],
  'credentials-refused': ['credentials'],
  'password-refused': ['credentials', 'password'],
  'password-expired': ['credentials', 'password'],
  'private-key-invalid': ['credentials', 'privateKey'],
  'certificate-invalid': ['credentials', 'certificate'],
  'certificate-refused': ['credentials', 'certificate'],
  'front-login-refused': ['credentials', 'basic'],
  'user-not-found': ['user'],
  'record-missing': ['user'],
  'record-ambiguous': ['user'],
};

function failedText(name: string, notice: Notice, texts: Texts): string {
  const said = noticeText(notice, name, texts);
  const problem = said.includes(name)
    ? said
    : texts.t('main:account.failed', { name, problem: said });
  const what = advice[notice.code];
  if (what === undefined) return problem;
  return texts.t('main:account.failed-advice', {
    problem,
    advice: texts.t(`main:advice.${what}`),
  });
}

/** Everything but what was asked for wrongly failed. */
const codes: Readonly<Partial<Record<AccountProblem['kind'], CommandFailure['code']>>> = {
  'unknown-vendor': 'usage',
  invalid: 'invalid-file',
  'no-keyring': 'no-keyring',
};

/** What is there is not what the person saw. */
const changedThere: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'record-changed',
  'schedule-changed',
  'schedule-gone',
  'schedule-started',
  'schedule-taken',
]);

function codeOf(problem: AccountProblem): CommandFailure['code'] {
  // Whoever changed it can be heeded: it is read anew and the change made in that.
  if (problem.kind === 'failed' && changedThere.has(problem.notice.code)) {
    return 'changed-meanwhile';
  }
  return codes[problem.kind] ?? 'failed';
}

/** The field that a problem is about by its kind. */
const paths: Readonly<Partial<Record<AccountProblem['kind'], FieldPath>>> = {
  'unknown-vendor': ['VENDOR'],
  gone: ['ACCOUNT'],
  exists: ['id'],
  'no-keyring': ['credentials'],
  'port-taken': ['redirectPort'],
};

/** What went wrong with an account and what to do; never a secret. */
export function accountFailure(problem: AccountProblem, texts: Texts): CommandFailure {
  if (problem.kind === 'answered') return problem.error;
  const code = codeOf(problem);
  if (problem.kind === 'invalid') return problemFailure(code, problem.problem, texts);
  if (problem.kind === 'failed') {
    const likely = fields[problem.notice.code];
    const failure = { code, sentence: failedText(problem.name, problem.notice, texts) };
    return likely === undefined ? failure : { ...failure, likely };
  }
  const { kind, ...params } = problem;
  const path = paths[kind];
  const failure = { code, sentence: texts.t(`main:account.${kind}`, params) };
  return path === undefined ? failure : { ...failure, path };
}
