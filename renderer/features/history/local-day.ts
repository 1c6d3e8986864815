/** A span of time, epoch ms; the end is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const weekDays = 7;

/** The local midnight at or before an instant, epoch ms; the first instant of a day without one. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The beginning of the day that is so many days away; days of 23 and 25 hours count as one. */
export function addDays(day: number, days: number): number {
  const date = new Date(day);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** One local day. */
export function daySpan(day: number): Span {
  return { from: startOfDay(day), to: addDays(day, 1) };
}

/** The seven days of the week that holds a day, which begins on Monday (ISO 8601). */
export function weekOf(day: number): readonly Span[] {
  const sinceMonday = (new Date(day).getDay() + weekDays - 1) % weekDays;
  return Array.from({ length: weekDays }, (_, index) => daySpan(addDays(day, index - sinceMonday)));
}

/** A day as a date field writes it: `2026-11-22`. */
export function dayText(day: number): string {
  const date = new Date(day);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The day that a date field holds, epoch ms; null while it holds none. */
export function parseDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  return dayText(at) === text ? at : null;
}
