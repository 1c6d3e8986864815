import { dayText, timeText, type SpanTexts } from './span-texts.ts';

/** A usual time, by its name in the texts. */
export const presets = ['tomorrow', 'nextWeek'] as const;
export type Preset = (typeof presets)[number];

const monday = 1;
const daysOfWeek = 7;
const workDays = 5;

/** The first and the last minute of the days between; `now` is epoch ms, days count from today. */
function days(now: number, first: number, last: number): SpanTexts {
  const day = (offset: number): Date => {
    const date = new Date(now);
    date.setDate(date.getDate() + offset);
    return date;
  };
  const start = day(first).setHours(0, 0, 0, 0);
  const end = day(last).setHours(23, 59, 0, 0);
  return {
    fromDay: dayText(start),
    fromTime: timeText(start),
    toDay: dayText(end),
    toTime: timeText(end),
  };
}

/** What the fields hold for a preset: whole days, since nobody knows of a closed office at night. */
export function presetSpan(preset: Preset, now: number): SpanTexts {
  if (preset === 'tomorrow') return days(now, 1, 1);
  const weekday = new Date(now).getDay();
  const toMonday = (monday - weekday + daysOfWeek) % daysOfWeek || daysOfWeek;
  return days(now, toMonday, toMonday + workDays - 1);
}
