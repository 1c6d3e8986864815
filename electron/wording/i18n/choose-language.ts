import { languages, type Language } from '../../contract/settings/languages.ts';

/**
 * The language to speak: the one chosen, else the first of the system's that we have, else English.
 * @param preferred language tags such as `pl-PL` or `ja_JP.UTF-8`, most wanted first.
 */
export function chooseLanguage(
  chosen: Language | undefined,
  preferred: readonly string[],
): Language {
  if (chosen) return chosen;
  for (const tag of preferred) {
    const [primary = ''] = tag.toLowerCase().split(/[-_.@]/u);
    const known = languages.find((language) => language === primary);
    if (known) return known;
  }
  return 'en';
}
