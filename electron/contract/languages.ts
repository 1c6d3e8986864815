/** The region in a tag as systems write them, such as `pl-PL`, `en_GB.UTF-8` or `zh-Hant-TW`. */
const withRegion = /^[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_]([A-Z]{2}|\d{3})(?![A-Za-z\d])/u;

/**
 * The locale for dates, times and numbers: the language as it is written in the person's region, so
 * that somebody in Poland who reads English sees 13:00.
 * @param systemLocales the system's tags, the one for dates and times first; those without a region
 *   (`C.UTF-8`) say nothing
 */
export function regionalLocale(language: string, systemLocales: readonly string[]): string {
  const regions = systemLocales.map((tag) => withRegion.exec(tag)?.[1]);
  const region = regions.find((each) => each !== undefined);
  return region === undefined ? language : `${language}-${region}`;
}

/** The five languages that every text exists in. */
export const languages = ['en', 'pl', 'ja', 'ko', 'ru'] as const;

/** A language that every text exists in. */
export type Language = (typeof languages)[number];

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
