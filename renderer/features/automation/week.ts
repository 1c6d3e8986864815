import type { WorkingHours, Weekday } from '../../../electron/contract/settings/working-hours.ts';
import { dayMinutes, isOvernight, parseSpan, spanText, type DaySpan } from './day-span.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayMs } from '../../../electron/contract/time.ts';

/** The working hours of a week, as the rules write them. */
export type WeekHours = WorkingHours['days'];

/** The days in their order, Monday first. */
export const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

const workdays: readonly Weekday[] = weekdays.slice(0, 5);
const usual: DaySpan = { from: 9 * 60, to: 17 * 60 };
const addedMinutes = 2 * 60;

/** The week that most people begin with. */
export function usualWeek(): WeekHours {
  return Object.fromEntries(workdays.map((day) => [day, [spanText(usual)]]));
}

/** The spans of a day as they stand in the rules. */
export function spansOf(week: WeekHours, day: Weekday): readonly DaySpan[] {
  return (week[day] ?? []).map(parseSpan);
}

function withSpans(week: WeekHours, day: Weekday, spans: readonly DaySpan[]): WeekHours {
  return { ...week, [day]: spans.map(spanText) };
}

/** With one span changed. */
export function changeSpan(
  week: WeekHours,
  target: { readonly day: Weekday; readonly index: number },
  span: DaySpan,
): WeekHours {
  const { day, index } = target;
  const spans = spansOf(week, day).map((each, at) => (at === index ? span : each));
  return withSpans(week, day, spans);
}

/** Without one span. */
export function withoutSpan(week: WeekHours, day: Weekday, index: number): WeekHours {
  return withSpans(week, day, spansOf(week, day).toSpliced(index, 1));
}

function freeSpan(spans: readonly DaySpan[]): DaySpan {
  if (spans.length === 0) return usual;
  const last = Math.max(...spans.map((span) => (isOvernight(span) ? dayMinutes : span.to)));
  if (last < dayMinutes) return { from: last, to: Math.min(last + addedMinutes, dayMinutes) };
  const first = Math.min(...spans.map(({ from }) => from));
  return first > 0 ? { from: Math.max(first - addedMinutes, 0), to: first } : usual;
}

/** With one more span where the day is still free; the usual hours if it was empty. */
export function withSpan(week: WeekHours, day: Weekday): WeekHours {
  const spans = spansOf(week, day);
  const added = [...spans, freeSpan(spans)].toSorted((a, b) => a.from - b.from);
  return withSpans(week, day, added);
}

/** With the hours of this day on every day from Monday to Friday. */
export function copyToWorkdays(week: WeekHours, day: Weekday): WeekHours {
  const spans = spansOf(week, day);
  return workdays.reduce((all, each) => withSpans(all, each, spans), week);
}

/** Whether hours of this day meet, so that they count once. */
export function hasOverlap(week: WeekHours, day: Weekday): boolean {
  const sorted = spansOf(week, day).toSorted((a, b) => a.from - b.from);
  return sorted.some((span, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return false;
    return span.from < (isOvernight(before) ? dayMinutes : before.to);
  });
}

/** What is drawn in the row of a day, in minutes of it. */
export interface Bar extends DaySpan {
  /** Which span of the day it is; null for what the day before left over. */
  readonly index: number | null;
}

/** The bars of a day: its own spans up to midnight, and the ends of those of the night before. */
export function barsOf(week: WeekHours, day: Weekday): readonly Bar[] {
  const own = spansOf(week, day).map((span, index) => ({
    from: span.from,
    to: isOvernight(span) ? dayMinutes : span.to,
    index,
  }));
  const before = weekdays.at(weekdays.indexOf(day) - 1) ?? day;
  const left = spansOf(week, before)
    .filter((span) => isOvernight(span) && span.to > 0)
    .map(({ to }) => ({ from: 0, to, index: null }));
  return [...left, ...own];
}

/** A Monday, epoch ms. */
const monday = Date.UTC(2024, 0, 1);

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
