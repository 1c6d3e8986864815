import { useTranslation } from 'react-i18next';
import type { SettingProblem } from '../../electron/contract/commands/settings.ts';
import { type FormContext, isTicked, textAt, fieldsOf } from '../forms/draft.ts';
import { type OfferSpeech, offerIndex, offerName, type Catalogue } from './offers.ts';
import { type SettingDraft, formOf, settingOf } from './setting-draft.ts';
import { settingWarnings, type SettingWarning } from './setting-warnings.ts';
import type { SettableAccount } from './statuses-data.ts';
import { catalogueIn, type Catalogues } from './use-catalogues.ts';
import { useSettingLabels } from './use-setting-labels.ts';

/** How a setting is put into words. */
interface SettingSpeech {
  readonly labels: FormContext['labels'];
  readonly offers: OfferSpeech;
  /** Stands for the message of the status. */
  readonly message: string;
  /** Null while the vendor was not asked. */
  readonly catalogue: Catalogue | null;
}

const placeholder = '{message}';

/** What is set at an account, in a few words; empty where nothing is. */
export function settingWords(
  { forms }: SettableAccount,
  setting: SettingDraft,
  { labels, offers, message, catalogue }: SettingSpeech,
): readonly string[] {
  if (!setting.isGiven) return [];
  const form = formOf(forms, setting);
  const entries = catalogue?.entries ?? [];
  const index = offerIndex(entries, settingOf(forms, setting));
  const entry = entries[index];
  const spoken = new Set(Object.keys(entry?.setting ?? {}));
  const words = fieldsOf(form.parts, '', setting.draft).flatMap(({ path, field }) => {
    if (spoken.has(path)) return [];
    const [part = '', ...inner] = path.split('.');
    // Of what stands inside a part, that it is there says enough.
    if (inner.length > 0) return [labels.field([part])];
    if (field.type === 'truth') {
      return isTicked(setting.draft, path) ? [labels.field(path.split('.'))] : [];
    }
    const text = textAt(setting.draft, path);
    if (text === '') return [];
    return [
      labels.choice(
        field.key,
        text.replaceAll(placeholder, () => message),
      ),
    ];
  });
  const all = [...(entry === undefined ? [] : [offerName(entry, offers)]), ...words];
  const name = form.name ?? '';
  return all.length === 0 && name !== '' ? [labels.field([name])] : [...new Set(all)];
}

/** What is set at one account, in words, and what is to be looked at in it. */
export interface SettingSummary {
  readonly labels: FormContext['labels'];
  readonly offers: OfferSpeech;
  readonly words: readonly string[];
  readonly warnings: readonly SettingWarning[];
}

/** What one status sets at one account. */
export interface GivenSetting {
  readonly account: SettableAccount;
  readonly setting: SettingDraft;
  /** The message of the status. */
  readonly message: string;
  /** Of all accounts of the status. */
  readonly problems: readonly SettingProblem[];
}

/** Puts what is set at accounts into words, with what their catalogues know by now. */
export function useSettingSummary(catalogues: Catalogues): (given: GivenSetting) => SettingSummary {
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
