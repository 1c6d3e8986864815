import type { Failure } from '../../contract/delivery.ts';
import type { NoticeCode } from '../../contract/notice.ts';
import type { Answer } from '../answer.ts';
import { failure } from '../failure.ts';
import { said } from '../outcome.ts';
import { wordsOf } from '../vendor-words.ts';

/** LINE WORKS, user-profile-status-update-put: the texts of 403; and a scope that is missing. */
const meanings: readonly (readonly [text: RegExp, code: NoticeCode])[] = [
  [/not used status/iu, 'status-not-used'],
  [/status must be enable/iu, 'statuses-off'],
  [/\bscopes?\b/iu, 'scope-missing'],
];

const withoutRight = new Set(['FORBIDDEN', 'ACCESS_DENIED']);

/** What 403 means, as a sentence that says what to do; null where only the vendor's words tell. */
export function forbidden(answer: Answer): Failure | null {
  const { code = '', text = '' } = wordsOf(answer.body);
  const meaning = meanings.find(([words]) => words.test(text))?.[1];
  const known = meaning ?? (withoutRight.has(code) ? 'right-missing' : null);
  return known === null ? null : failure('refused', known, said(answer));
}
