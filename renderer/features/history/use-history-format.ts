import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-instant-format.ts';
import { createDurationFormat, type DurationFormat } from '../../lib/create-duration-format.ts';
import { type Span, type Corrected, nameOf, type Segment } from './segments.ts';
import type { TFunction } from 'i18next';

/** Says times, days and lengths as the person's locale and zone want them; instants are epoch ms. */
export interface HistoryFormat {
  time(at: number): string;
  /** The time alone within the span, else with its day. */
  moment(at: number, span: Span): string;
  day(at: number): string;
  shortDay(at: number): string;
  /** From the first day to the last one. */
  days(first: number, last: number): string;
  /** A full hour, as short as can be. */
  hour(at: number): string;
  /** A whole number with its thousands apart. */
  number(count: number): string;
  readonly duration: DurationFormat;
}

function createHistoryFormat(language: string, locale: string): HistoryFormat {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const shortDay = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  return {
    number: (count) => number.format(count),
    time: (at) => time.format(at),
    moment: (at, { from, to }) => (at >= from && at < to ? time : moment).format(at),
    day: (at) => day.format(at),
    shortDay: (at) => shortDay.format(at),
    days: (first, last) => days.formatRange(first, last),
    hour: (at) => hour.format(at),
    duration: createDurationFormat(language),
  };
}

/** The formats of the app's language; others once the language changes. */
export function useHistoryFormat(): HistoryFormat {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const locale = useLocale();
  return useMemo(() => createHistoryFormat(language, locale), [language, locale]);
}

/** One part of a timeline in a sentence: what, from when to when, how long, and why or by whom. */
export function segmentText(segment: Segment, t: TFunction, format: HistoryFormat): string {
  const { from, to, name, status, corrected } = segment;
  const plain = t('history.segment', {
    name: status === null ? t('history.noStatus') : name,
    from: format.time(from),
    to: format.time(to),
    length: format.duration(to - from),
  });
  const why = corrected ? t('history.correctedMark') : segment.why;
  return why === null ? plain : t('history.because', { segment: plain, why });
}

/** What the person said an absence was. */
export function correctionText(entry: Corrected, t: TFunction, format: HistoryFormat): string {
  const { name, status } = entry;
  return t('history.corrected', {
    name: status === null ? t('history.noStatus') : nameOf({ name, status }),
    from: format.time(entry.from),
    to: format.time(entry.to),
  });
}
