import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLocale } from './choose-locale.ts';
import { createInstantFormat, type InstantFormat } from './create-instant-format.ts';

/** The formatter for the app's language; another one once the language changes. */
export function useInstantFormat(): InstantFormat {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => createInstantFormat(chooseLocale(language, navigator.languages)),
    [language],
  );
}
