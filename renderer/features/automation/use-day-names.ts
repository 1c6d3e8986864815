import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../electron/contract/settings/working-hours.ts';
import { weekdays } from './week.ts';

/** A Monday, epoch ms. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The names of the days in the app's language. */
export function useDayNames(): Readonly<Record<Weekday, string>> {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const named = weekdays.map((day, index) => [day, format.format(monday + index * dayMs)]);
    // Every day has got its name.
    return Object.fromEntries(named) as Record<Weekday, string>;
  }, [language]);
}
