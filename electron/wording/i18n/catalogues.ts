import type { Language } from '../../contract/languages.ts';
import enCli from '../../contract/texts/en/cli.json' with { type: 'json' };
import enMain from '../../contract/texts/en/main.json' with { type: 'json' };
import enShared from '../../contract/texts/en/shared.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

/** English is always there; it is the language of last resort. */
export const english: Catalogue = { shared: enShared, main: enMain, cli: enCli };

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(english),
  pl: async () => (await import('./languages/pl.ts')).catalogue,
  ja: async () => (await import('./languages/ja.ts')).catalogue,
  ko: async () => (await import('./languages/ko.ts')).catalogue,
  ru: async () => (await import('./languages/ru.ts')).catalogue,
};

/** Loads one language's texts; the others stay on disk. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return loaders[language]();
}
