import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from '../../electron/contract/clean-text.ts';
import type { Language } from '../../electron/contract/languages.ts';
import { english, loadCatalogue } from './catalogues.ts';
import type { AppState } from '../bridge/client.ts';
import type { Observable } from '../bridge/observable.ts';

/** The window's translator, ready to draw with. React escapes what it draws, so the texts need not. */
export async function createI18n(language: Language): Promise<i18n> {
  const texts = await loadCatalogue(language);
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: ['window', 'shared'],
    defaultNS: 'window',
    resources: { en: english, [language]: { ...texts } },
    initAsync: false,
    interpolation: { escape: isolated },
  });
  return instance;
}

/** Puts the translator into another language; nothing is drawn in it before its texts are there. */
export async function speak(translator: i18n, language: Language): Promise<void> {
  const texts = await loadCatalogue(language);
  for (const [space, own] of Object.entries(texts)) {
    translator.addResourceBundle(language, space, own);
  }
  await translator.changeLanguage(language);
}

/** Keeps the translator and the document in the chosen language; returns the disposer. */
export function followLanguage(
  state: Observable<AppState>,
  translator: i18n,
  root: HTMLElement,
): () => void {
  let wanted = translator.language;
  const follow = (): void => {
    const { language } = state.get().preferences;
    root.lang = language;
    if (wanted === language) return;
    wanted = language;
    void speak(translator, language).then(() => {
      // Another one was chosen while these texts were loading.
      if (wanted !== language) void translator.changeLanguage(wanted);
    });
  };
  follow();
  return state.subscribe(follow);
}
