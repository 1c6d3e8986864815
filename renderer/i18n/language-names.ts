// Apart from catalogues.ts, which every page loads: only the settings list the languages.
import type { Language } from '../../electron/contract/languages.ts';

/** Each language in its own words, so that everybody finds theirs, whatever is set. */
export const languageNames: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'pl', name: 'Polski' },
  { language: 'ja', name: '日本語' },
  { language: 'ko', name: '한국어' },
  { language: 'ru', name: 'Русский' },
];
