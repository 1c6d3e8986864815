import { needsAttention } from '../../contract/name-of.ts';
import { driftAnswers } from '../../contract/word-lists.ts';
import type { StatusView } from '../../contract/views/status-view.ts';
import type { Texts } from '../../wording/i18n/texts.ts';
import { folded, type AccountMark, type MenuEntry } from './menu-entry.ts';
import type { VendorId } from '../../contract/settings/settings.ts';

/** A word that could be looked up; an attribute's value can be any text. */
const plainWord = /^\w+$/u;

/**
 * What a vendor shows, as its users know it in the person's language; what has no text there, such
 * as the value of an attribute, stays in the vendor's own word.
 */
export function vendorWord(vendor: VendorId, word: string, { t }: Texts): string {
  return plainWord.test(word) ? t(`shared:word.${vendor}.${word}`, { defaultValue: word }) : word;
}

type AccountState = StatusView['accounts'][number];

/** The picture beside an account in each state. */
const marks: Readonly<Record<AccountState['state'], AccountMark>> = {
  applied: 'ok',
  pending: 'waiting',
  retrying: 'waiting',
  refused: 'problem',
  drifted: 'problem',
  'needs-sign-in': 'problem',
  skipped: 'off',
  paused: 'off',
};

/** More of them would fill a small screen. */
const mostAccounts = 6;

/** States that another try may mend. */
const unsettled: ReadonlySet<AccountState['state']> = new Set([
  'refused',
  'retrying',
  'needs-sign-in',
]);

function driftEntries({ id, name, state }: AccountState, { t }: Texts): readonly MenuEntry[] {
  if (state !== 'drifted') return [];
  return driftAnswers.map((answer) => ({
    kind: 'action',
    text: t(`main:tray.${answer}`, { name }),
    action: { command: 'drift', input: { account: id, answer } },
  }));
}

function entriesOf(account: AccountState, texts: Texts): readonly MenuEntry[] {
  const { t } = texts;
  const state = t(`shared:state.${account.state}`);
  const shows = account.shows ? vendorWord(account.vendor, account.shows, texts) : '';
  const params = { name: account.name, state, shows };
  const line: MenuEntry = {
    kind: 'action',
    text: t(account.shows ? 'main:tray.account-shows' : 'main:tray.account', params),
    mark: marks[account.state],
    action: { command: 'open', input: { page: 'accounts' } },
  };
  return [line, ...driftEntries(account, texts)];
}

/** Of many accounts, those that need the person come first; the others follow as far as there is room. */
function arranged(accounts: readonly AccountState[], texts: Texts): readonly MenuEntry[] {
  const listed = (some: readonly AccountState[]): readonly MenuEntry[] =>
    some.flatMap((account) => entriesOf(account, texts));
  if (accounts.length <= mostAccounts + 1) return listed(accounts);
  const urgent = accounts.filter(needsAttention);
  const others = accounts.filter((account) => !needsAttention(account));
  const capacity = Math.max(0, mostAccounts - urgent.length);
  return [
    ...listed(urgent),
    ...folded(listed(others), capacity, texts.t('main:tray.more-accounts')),
  ];
}

/** How each account stands, and what can be done about it. */
export function accountEntries(
  accounts: readonly AccountState[],
  texts: Texts,
): readonly MenuEntry[] {
  const { t } = texts;
  if (accounts.length === 0) return [{ kind: 'label', text: t('main:tray.no-accounts') }];
  const entries = arranged(accounts, texts);
  if (!accounts.some(({ state }) => unsettled.has(state))) return entries;
  return [
    ...entries,
    { kind: 'action', text: t('main:tray.retry'), action: { command: 'retry', input: {} } },
  ];
}
