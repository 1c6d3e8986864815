import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalLocale } from '../../electron/contract/languages.ts';

/**
 * The locale for dates, times and numbers: the app's language as it is written in the person's
 * region, which main has put into the page's address.
 */
export function useLocale(): string {
  const { i18n } = useTranslation();
  const opened = new URLSearchParams(window.location.search).get('locale');
  return regionalLocale(i18n.language, opened === null ? [] : [opened]);
}

/** Says when something is: the time alone on the same day, with its date otherwise. */
type InstantFormat = (iso: string, now: number) => string;

/**
 * A formatter for one locale. Times are shown in `timeZone`, default the computer's own; `now` is
 * epoch ms. A text that is no instant is given back as it is.
 */
export function createInstantFormat(locale: string, timeZone?: string): InstantFormat {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', { ...zone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' });
  const dateAndTime = new Intl.DateTimeFormat(locale, {
    ...zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (iso, now) => {
    const at = Date.parse(iso);
    if (Number.isNaN(at)) return iso;
    return day.format(at) === day.format(now) ? time.format(at) : dateAndTime.format(at);
  };
}

/** The formatter for the app's language; another one once the language changes. */
export function useInstantFormat(): InstantFormat {
  const locale = useLocale();
  return useMemo(() => createInstantFormat(locale), [locale]);
}
