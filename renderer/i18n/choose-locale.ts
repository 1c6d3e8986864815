/**
 * The locale for times: the person's regional variant of the language (`en-GB`: 24 hours) if the
 * system has one, else the language itself.
 */
export function chooseLocale(language: string, systemLocales: readonly string[]): string {
  const wanted = language.toLowerCase();
  const regional = systemLocales.find((locale) => locale.toLowerCase().split('-')[0] === wanted);
  return regional ?? language;
}
