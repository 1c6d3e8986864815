import type { General } from '../../electron/contract/settings/general.ts';
import { languages, type Language } from '../../electron/contract/languages.ts';

/** How the page speaks and looks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: General['theme'];
}

const knownThemes: Readonly<Record<General['theme'], true>> = {
  system: true,
  light: true,
  dark: true,
  'high-contrast': true,
};

function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

function isTheme(text: string): text is General['theme'] {
  return Object.hasOwn(knownThemes, text);
}

/** Reads a language tag (`pl`, `pl-PL`) and a theme; what is unknown becomes English and the system's theme. */
export function parsePreferences(language: string, theme: string): Preferences {
  const base = language.toLowerCase().split(/[-_]/u)[0] ?? '';
  return {
    language: isLanguage(base) ? base : 'en',
    theme: isTheme(theme) ? theme : 'system',
  };
}
