import type { Language } from '../../electron/contract/languages.ts';
import enShared from '../../electron/contract/texts/en/shared.json';
import enWindow from '../../electron/contract/texts/en/window.json';

/** English is always there; it is the language of last resort. */
export const english = { shared: enShared, window: enWindow };

/** The texts of one language; English has the keys that every other language must have. */
export type Catalogue = typeof english;

/** The same in a language whose plural forms may be others. */
export type Texts = Readonly<Record<keyof Catalogue, object>>;

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => Promise.resolve(english),
  pl: async () => (await import('./languages/pl.ts')).catalogue,
  ja: async () => (await import('./languages/ja.ts')).catalogue,
  ko: async () => (await import('./languages/ko.ts')).catalogue,
  ru: async () => (await import('./languages/ru.ts')).catalogue,
};

/** Loads one language's texts from the window's own files; the others stay on disk. */
export function loadCatalogue(language: Language): Promise<Texts> {
  return loaders[language]();
}
