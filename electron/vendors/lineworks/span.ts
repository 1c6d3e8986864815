import { secondMs, minuteMs } from '../../contract/time.ts';

/** When a status begins and ends, as the vendor writes instants (ISO 8601 with an offset). */
export type Span = Readonly<{ startTime: string | null; endTime: string }>;

/** An instant as the vendor reads it: whole seconds with an offset. `at` is epoch ms. */
function instantText(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/u, '+00:00');
}

/**
 * The times of a status that ends at `endsAt` (epoch ms); null if it does not end, or has ended. It
 * starts with the present minute: a start ahead of the vendor's clock would make a scheduled status.
 */
export function spanUntil(times: {
  readonly now: number;
  readonly endsAt: number | null;
}): Span | null {
  const { now, endsAt } = times;
  if (endsAt === null || endsAt <= now) return null;
  return {
    startTime: instantText(Math.floor(now / minuteMs) * minuteMs),
    endTime: instantText(Math.ceil(endsAt / secondMs) * secondMs),
  };
}

/** Whether two ends are the same instant, however they are written; the start does not count. */
export function sameEnd(one: Span | null, other: Span | null): boolean {
  if (one === null || other === null) return one === other;
  return Date.parse(one.endTime) === Date.parse(other.endTime);
}

/** Whether an end has passed. `now` is epoch ms. */
export function hasEnded(span: Span, now: number): boolean {
  return Date.parse(span.endTime) <= now;
}

/** The times of a status to come, epoch ms; parts of a second are rounded up. */
export function spanBetween(times: { readonly startsAt: number; readonly endsAt: number }): Span {
  const wholeSecond = (at: number): string => instantText(Math.ceil(at / secondMs) * secondMs);
  return { startTime: wholeSecond(times.startsAt), endTime: wholeSecond(times.endsAt) };
}
