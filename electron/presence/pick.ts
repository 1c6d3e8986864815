import { endingLimits } from '../contract/duration.ts';
import type { Ending } from '../contract/ending.ts';
import type { Status } from '../contract/settings/status.ts';
import type { Claim } from '../contract/views/claim.ts';
import type { Calendar } from './calendar.ts';
import type { EventOf } from './event.ts';
import type { Rules } from './rules.ts';
import { minuteMs } from '../contract/time.ts';

/**
 * The manual claim that a pick at `now` (epoch ms) makes; null if the status does not exist, wants
 * a message that is not there, or the ending cannot be meant. Who takes the command checks all that
 * before, to say what is wrong.
 */
export function pickedClaim(
  event: EventOf<'picked'>,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): Claim | null {
  const status = rules.statuses.get(event.statusId);
  if (status === undefined || lacksReason(status, event.message)) return null;
  const ending = endingOf(event.ending, status);
  const until = ending === null ? unsaidEnd(rules, now) : givenEnd(ending, rules, now);
  if (ending !== null && until === null) return null;
  const forMs = ending?.kind === 'for' ? ending.ms : null;
  return {
    source: 'manual',
    statusId: event.statusId,
    since: now,
    until,
    message: event.message,
    reason: { kind: 'picked', via: event.via, forMs },
  };
}

/** Whether this status may only be picked with a message, and there is none. */
export function lacksReason(status: Status, message: string | null): boolean {
  return status.requiresReason === true && (message ?? '').trim() === '';
}

/** The ending that was given, else the status's own where `ends` makes its minutes one. */
function endingOf(given: Ending | null, status: Status): Ending | null {
  if (given !== null || status.ends !== true || status.minutes === undefined) return given;
  return { kind: 'for', ms: status.minutes * minuteMs };
}

/** When a status ends that is picked at `now` without an end, epoch ms; null if it does not. */
function unsaidEnd(rules: Rules, now: number): number | null {
  switch (rules.automation.manualEnds) {
    case 'never':
      return null;
    case 'end-of-day':
      return rules.calendar.endOfDay(now);
    case 'end-of-work':
      return rules.calendar.endOfWork(now);
  }
}

function givenEnd(ending: Ending, { calendar }: Rules, now: number): number | null {
  const end = endsAt(ending, { now, calendar });
  return end.kind === 'instant' ? end.at : null;
}

/** When an ending falls (epoch ms), or why it cannot be meant. */
export type EndsAt =
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'invalid'; readonly reason: 'past' | 'too-far' };

/** The instant that an ending given at `now` means: in the future, at most 366 days ahead. */
export function endsAt(
  ending: Ending,
  context: { readonly now: number; readonly calendar: Calendar },
): EndsAt {
  const at = instantOf(ending, context.now, context.calendar);
  if (at <= context.now) return { kind: 'invalid', reason: 'past' };
  if (at - context.now > endingLimits.longestMs) return { kind: 'invalid', reason: 'too-far' };
  return { kind: 'instant', at };
}

function instantOf(ending: Ending, now: number, calendar: Calendar): number {
  switch (ending.kind) {
    case 'for':
      return now + ending.ms;
    case 'clock':
      return calendar.nextClock(now, ending.hour, ending.minute);
    case 'end-of-day':
      return calendar.endOfDay(now);
    case 'next-morning':
      return calendar.nextMorning(now);
    case 'instant':
      return ending.at;
  }
}
