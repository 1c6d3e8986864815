/** From when until when, as the fields write it: `2026-11-23` and `09:05`, local time. */
export interface SpanTexts {
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
}

function padded(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** The day of an instant (epoch ms), as a field writes it. */
export function dayText(at: number): string {
  const date = new Date(at);
  const year = padded(date.getFullYear(), 4);
  return [year, padded(date.getMonth() + 1), padded(date.getDate())].join('-');
}

/** The time of an instant (epoch ms), as a field writes it. */
export function timeText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => padded(part)).join(':');
}

/** What the fields hold for two instants, epoch ms. */
export function spanTexts(span: { readonly startsAt: number; readonly endsAt: number }): SpanTexts {
  return {
    fromDay: dayText(span.startsAt),
    fromTime: timeText(span.startsAt),
    toDay: dayText(span.endsAt),
    toTime: timeText(span.endsAt),
  };
}

/**
 * The instant that a day and a time stand for, epoch ms; null while they stand for none. The fields
 * know no seconds: `as` keeps its own as long as it is what they show.
 */
export function instantOf(day: string, time: string, as: number | null): number | null {
  if (as !== null && dayText(as) === day && timeText(as) === time) return as;
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const [, hours, minutes] = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/u.exec(time) ?? [];
  if (date === undefined || minutes === undefined) return null;
  const at = new Date(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hours),
    Number(minutes),
  );
  return at.getTime();
}

/** A usual time, by its name in the texts. */
export const presets = ['tomorrow', 'nextWeek'] as const;
type Preset = (typeof presets)[number];

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
