import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { FormContext } from '../forms/draft.ts';
import { offerName, type Catalogue, type OfferSpeech } from './offers.ts';

type Texts = Readonly<Record<string, string>>;

/** What the parts of settings are called in the person's language. */
export interface SettingLabels {
  /** For a form, as the vendor itself calls things where its catalogue says so. */
  readonly of: (catalogue: Catalogue | null) => FormContext['labels'];
  /** For the entries of catalogues. */
  readonly offers: OfferSpeech;
}

function lookUp(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** What an entry that is told apart by this one value is called. */
function offered(
  catalogue: Catalogue | null,
  { key, value }: { readonly key: string; readonly value: string },
  speech: OfferSpeech,
): string | undefined {
  const entry = catalogue?.entries.find(({ setting }) => {
    const members = Object.entries(setting);
    return members.length === 1 && members[0]?.[0] === key && members[0][1] === value;
  });
  return entry === undefined ? undefined : offerName(entry, speech);
}

/** The names in the app's language; one without a text goes by its key. */
export function useSettingLabels(): SettingLabels {
  const { t, i18n } = useTranslation();
  const fields: Texts = t('statusesPage.fields', { returnObjects: true });
  const choices: Texts = t('statusesPage.choices', { returnObjects: true });
  const field = (path: readonly string[]): string => {
    const last = path.at(-1) ?? '';
    return lookUp(fields, path.join('-')) ?? lookUp(fields, last) ?? last;
  };
  const choice = (key: string, value: string): string =>
    lookUp(choices, `${key}-${value}`) ?? value;
  const word = ([key, value]: readonly [string, JsonObject[string]]): string => {
    if (typeof value === 'boolean') return field([key]);
    return value === ''
      ? t('statusesPage.emptyWord')
      : choice(key, typeof value === 'string' ? value : JSON.stringify(value));
  };
  const offers: OfferSpeech = {
    language: i18n.language,
    words: (setting) => Object.entries(setting).map(word).join(' · '),
  };
  return {
    of: (catalogue) => ({
      field,
      choice: (key, value) => offered(catalogue, { key, value }, offers) ?? choice(key, value),
    }),
    offers,
  };
}
