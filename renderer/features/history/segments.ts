import type { Kind } from '../../../electron/contract/settings/status.ts';
import type { TimelineEntry } from '../../../electron/contract/views/timeline.ts';

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

/** A change of what showed. */
export type Shown = Extract<TimelineEntry, { type: 'presence' }>;

/** What became of one call to an account. */
export type Sent = Extract<TimelineEntry, { type: 'delivery' }>;

/** What the person said afterwards that an absence was. */
export type Corrected = Extract<TimelineEntry, { type: 'correction' }>;

/** The entries of one type. */
export function entriesOf<Type extends TimelineEntry['type']>(
  entries: readonly TimelineEntry[],
  type: Type,
): readonly Extract<TimelineEntry, { type: Type }>[] {
  return entries.filter(
    (entry): entry is Extract<TimelineEntry, { type: Type }> => entry.type === type,
  );
}

/** A stretch of time in which one status showed for one reason. Instants are epoch ms. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Null where something was recorded and the person said that it was nothing. */
  readonly status: string | null;
  /** Empty without a status. */
  readonly name: string;
  readonly kind: Kind | null;
  readonly source: Shown['source'];
  readonly why: string | null;
  /** What was said with the status, or noted when it was put right. */
  readonly message: string | null;
  /** Whether the person said afterwards that it was this. */
  readonly corrected: boolean;
}

/** The name of a status; its id where it had none any more. */
export function nameOf(entry: { readonly name: string | null; readonly status: string }): string {
  return entry.name ?? entry.status;
}

/**
 * What showed when, within a span and until `now`. A time without a status has no segment.
 * @param entries the oldest first, led by what held at the beginning of the span
 */
export function segmentsOf(
  entries: readonly TimelineEntry[],
  span: Span,
  now: number,
): readonly Segment[] {
  const shown = entriesOf(entries, 'presence');
  const end = Math.min(span.to, now);
  return shown.flatMap((entry, index) => {
    const from = Math.max(entry.at, span.from);
    const to = Math.min(shown[index + 1]?.at ?? end, end);
    const { status, kind, source, why, message } = entry;
    if (status === null || to <= from) return [];
    const name = nameOf({ name: entry.name, status });
    return {
      from,
      to,
      status,
      name,
      kind: kind ?? 'offline',
      source,
      why,
      message,
      corrected: false,
    };
  });
}
