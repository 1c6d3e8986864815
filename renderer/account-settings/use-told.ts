import { useTranslation } from 'react-i18next';
import type { SettingProblem } from '../../electron/contract/commands/settings.ts';
import type { FormDesk } from '../forms/form-desk.ts';
import type { OfferSpeech } from './offers.ts';
import type { SettingDraft } from './setting-draft.ts';
import { settingWarnings, type SettingWarning } from './setting-warnings.ts';
import { settingWords } from './setting-words.ts';
import type { TellableAccount } from './tellable-account.ts';
import { catalogueIn, type Catalogues } from './use-catalogues.ts';
import { useSettingLabels } from './use-setting-labels.ts';

/** What one account is told, in words, and what is to be looked at in it. */
export interface Told {
  readonly labels: FormDesk['labels'];
  readonly offers: OfferSpeech;
  readonly words: readonly string[];
  readonly warnings: readonly SettingWarning[];
}

/** What is told to one account by one status. */
export interface Telling {
  readonly account: TellableAccount;
  readonly setting: SettingDraft;
  /** The message of the status. */
  readonly message: string;
  /** Of all accounts of the status. */
  readonly problems: readonly SettingProblem[];
}

/** Puts what accounts are told into words, with what their catalogues know by now. */
export function useTold(catalogues: Catalogues): (telling: Telling) => Told {
  const { t } = useTranslation();
  const settingLabels = useSettingLabels();
  return ({ account, setting, message, problems }) => {
    const catalogue = catalogueIn(catalogues.of(account.id));
    const labels = settingLabels.of(catalogue);
    const own = problems.filter((problem) => problem.account === account.id);
    return {
      labels,
      offers: settingLabels.offers,
      words: settingWords(account, setting, {
        labels,
        offers: settingLabels.offers,
        message: t('statusesPage.plusMessage'),
        catalogue,
      }),
      warnings: settingWarnings(account, setting, { message, catalogue, problems: own }),
    };
  };
}
