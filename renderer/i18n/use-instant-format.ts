import { useMemo } from 'react';
import { createInstantFormat, type InstantFormat } from './create-instant-format.ts';
import { useLocale } from './use-locale.ts';

/** The formatter for the app's language; another one once the language changes. */
export function useInstantFormat(): InstantFormat {
  const locale = useLocale();
  return useMemo(() => createInstantFormat(locale), [locale]);
}
