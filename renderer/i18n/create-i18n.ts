import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../electron/contract/languages.ts';
import { catalogues } from './catalogues.ts';

/** The window's translator, ready at once. React escapes what it draws, so the texts need not. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: ['window', 'shared'],
    defaultNS: 'window',
    resources: catalogues,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
