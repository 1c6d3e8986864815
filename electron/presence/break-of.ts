import type { Presence } from '../contract/views/claim.ts';
import type { Rules } from './rules.ts';
import { minuteMs } from '../contract/time.ts';

/** How much of a break is allowed, and how it stands. Instants are epoch ms, lengths ms. */
export interface BreakState {
  /** What the status allows (`minutes`). */
  readonly allowedMs: number;
  /** When the allowance is used up, or the status ends by itself where that is earlier. */
  readonly endsAt: number;
  readonly warnsAt: number;
  /** How long it is over; null while it is not. */
  readonly overtimeMs: number | null;
}

const usualWarnMinutes = 5;

/** The break under way at `now` (epoch ms); null where no break with an allowance shows. */
export function breakOf(
  presence: Presence | null,
  { statuses }: Pick<Rules, 'statuses'>,
  now: number,
): BreakState | null {
  if (presence === null) return null;
  const status = statuses.get(presence.statusId);
  if (status?.kind !== 'break' || status.minutes === undefined) return null;
  const allowedMs = status.minutes * minuteMs;
  const endsAt = Math.min(presence.since + allowedMs, presence.until ?? Number.POSITIVE_INFINITY);
  const warnMs = (status.warnMinutes ?? usualWarnMinutes) * minuteMs;
  // Half at most, so that a short break is not one long warning.
  const warnsAt = endsAt - Math.min(warnMs, Math.floor((endsAt - presence.since) / 2));
  return { allowedMs, endsAt, warnsAt, overtimeMs: now >= endsAt ? now - endsAt : null };
}
