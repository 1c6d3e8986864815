import type { AccountForm } from '../../../electron/contract/account-form.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Draft } from '../shared-forms/draft.ts';
import { fillDraft } from '../shared-forms/fill-draft.ts';
import { waysOf } from './ways-of.ts';

/** A form as it is first seen: with its defaults, what is suggested, and what a stored entry holds. */
export function startDraft(form: AccountForm, entry: JsonObject = {}): Draft {
  const known = { ...form.suggested, ...entry };
  const ways = waysOf(form).flatMap((way) => fillDraft(way.form.parts, 'credentials', {}));
  return Object.fromEntries([...ways, ...fillDraft(form.account.parts, '', known)]);
}
