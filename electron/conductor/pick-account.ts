import type { Account } from '../contract/account.ts';
import type { Envelope } from '../contract/envelope.ts';
import { pickStatus, type Pickable } from '../contract/pick-status.ts';
import type { Texts } from '../i18n/texts.ts';

/** Ids with their names, for a line that says what could be meant. */
export function candidateNames(items: readonly Pickable[]): string {
  return items.map(({ id, name }) => (id === name ? id : `${id} (${name})`)).join(', ');
}

/** The id of the account that a person named by id or name, or a line that says there is none. */
export function pickAccount(
  text: string,
  accounts: readonly Account[],
  { t }: Texts,
): Envelope<string> {
  const picked = pickStatus(text, accounts);
  if (picked.kind === 'one') return { ok: true, value: picked.item.id };
  const near = picked.kind === 'ambiguous' ? picked.candidates : picked.nearest;
  const params = { text, candidates: candidateNames(near) };
  const message = t(`main:error.${picked.kind}-account`, params);
  return { ok: false, error: { code: 'usage', message } };
}
