import type { ForeseenDrift } from '../delivery/plan/foresee-drift.ts';
import type { Account } from '../contract/account.ts';
import type { Texts } from '../i18n/texts.ts';
import { vendorWord } from '../i18n/vendor-word.ts';

type Named = Pick<Account, 'name' | 'vendor'>;

function shownText(
  { shows, differs }: ForeseenDrift,
  { name, vendor }: Named,
  texts: Texts,
): string {
  const { t } = texts;
  const whose = differs ? 'theirs' : 'ours';
  if (shows === null) return t(`main:driftTrial.${whose}`, { name });
  return t(`main:driftTrial.${whose}-as`, { name, shows: vendorWord(vendor, shows, texts) });
}

/** What an account shows and what would become of a change made there, in the person's language. */
export function driftTrialText(foreseen: ForeseenDrift, account: Named, texts: Texts): string {
  const { then, differs } = foreseen;
  const { t } = texts;
  const { name } = account;
  if (then === 'not-shown' || then === 'not-readable') {
    return t(`main:driftTrial.${then}`, { name });
  }
  const shown = shownText(foreseen, account, texts);
  const follows = t(`main:driftTrial.${differs ? 'now' : 'if'}.${then}`, { name });
  return t('main:driftTrial.both', { shown, follows });
}
