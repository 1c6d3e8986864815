import { createInstance } from 'i18next';
import { isolated } from '../../contract/clean-text.ts';
import type { Language } from '../../contract/languages.ts';
import type { Catalogue } from './catalogue.ts';

/** Fills a text of the catalogue; `key` is `file:path`, as in `main:tray.quit`. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** All texts of the main process, in one language at a time. */
export interface Texts {
  readonly language: Language;
  readonly t: Translate;
}

/** Makes the texts of one language; English fills what is missing. */
export function createTexts(language: Language, own: Catalogue, english: Catalogue): Texts {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: english, [language]: own },
    ns: Object.keys(english),
    interpolation: { escape: isolated },
    initAsync: false,
  });
  return { language, t: (key, params) => instance.t(key, { ...params }) };
}
