import type { DriftRule } from '../../contract/account.ts';
import type { Notice } from '../../contract/notice.ts';

/** What to say of a change made elsewhere that is left as it is; `shows` is the vendor's word. */
export function driftNotice(rule: DriftRule, shows: string | null): Notice {
  const code = rule === 'accept-theirs' ? 'kept-theirs' : 'changed-elsewhere';
  return shows === null ? { code } : { code, params: { shows } };
}
