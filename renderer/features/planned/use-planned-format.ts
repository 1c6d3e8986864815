import { useMemo } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import { createPlannedFormat, type PlannedFormat } from './planned-format.ts';

/** The formats of the app's language; others once the language changes. */
export function usePlannedFormat(): PlannedFormat {
  const locale = useLocale();
  return useMemo(() => createPlannedFormat(locale), [locale]);
}
