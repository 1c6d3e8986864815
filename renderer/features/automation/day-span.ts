/** A stretch of work in minutes of the day; an end before the beginning lies on the next day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The end of a day in minutes. */
export const dayMinutes = 24 * 60;

/** So far a key moves a bar or its end, in minutes. */
export const stepMinutes = 15;

const hourMinutes = 60;
const written = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/u;
const typed = /^(?<hour>\d{1,2})(?:[:.h\s]?(?<minute>\d{2}))?$/iu;

/** `09:30`; the end of the day is `24:00`. */
export function timeText(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / hourMinutes), minutes % hourMinutes];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The minutes of the day that were typed as `9`, `930`, `9:30` or `09.30`; null if it is no time. */
export function readTime(text: string): number | null {
  const groups = typed.exec(text.normalize('NFKC').trim())?.groups;
  if (groups === undefined) return null;
  const minute = Number(groups['minute'] ?? 0);
  const minutes = Number(groups['hour']) * hourMinutes + minute;
  return minute < hourMinutes && minutes <= dayMinutes ? minutes : null;
}

/** A span as the rules write it, which they have checked. */
export function parseSpan(text: string): DaySpan {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] =
    written.exec(text)?.slice(1).map(Number) ?? [];
  return { from: fromHour * hourMinutes + fromMinute, to: toHour * hourMinutes + toMinute };
}

/** `09:00-17:00`, as the rules write it. */
export function spanText({ from, to }: DaySpan): string {
  return `${timeText(from)}-${timeText(to)}`;
}

/** Whether it ends on the next day. */
export function isOvernight({ from, to }: DaySpan): boolean {
  return to < from;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The whole span earlier or later, as far as the day goes; its length stays. */
export function moveSpan({ from, to }: DaySpan, minutes: number): DaySpan {
  const by = isOvernight({ from, to })
    ? clamp(minutes, -to, Math.max(0, dayMinutes - stepMinutes - from))
    : clamp(minutes, -from, dayMinutes - to);
  return { from: from + by, to: to + by };
}

/** The end earlier or later, so that something is left of it and it stays on its day. */
export function stretchSpan({ from, to }: DaySpan, minutes: number): DaySpan {
  const [least, most] = isOvernight({ from, to })
    ? [0, from - stepMinutes]
    : [from + stepMinutes, dayMinutes];
  return { from, to: clamp(to + minutes, Math.min(least, to), Math.max(most, to)) };
}

/** The beginning earlier or later, so that something is left of it and it stays on its day. */
export function stretchStart({ from, to }: DaySpan, minutes: number): DaySpan {
  const [least, most] = isOvernight({ from, to })
    ? [to + stepMinutes, dayMinutes - stepMinutes]
    : [0, to - stepMinutes];
  return { from: clamp(from + minutes, Math.min(least, from), Math.max(most, from)), to };
}
