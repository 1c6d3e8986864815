import type { Claim } from '../contract/views/claim.ts';
import type { Ending } from '../contract/ending.ts';
import type { Status } from '../contract/settings/status.ts';
import { endsAt, type EndsAt } from './ends-at.ts';
import type { EventOf } from './event.ts';
import type { Rules } from './rules.ts';

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

const minuteMs = 60_000;

/** The ending that was said, else the status's own where `ends` makes its minutes one. */
function endingOf(said: Ending | null, status: Status): Ending | null {
  if (said !== null || status.ends !== true || status.minutes === undefined) return said;
  return { kind: 'for', ms: status.minutes * minuteMs };
}

/** Whether this status may only be picked with a message, and there is none. */
export function lacksReason(status: Status, message: string | null): boolean {
  return status.requiresReason === true && (message ?? '').trim() === '';
}

function instantOf(end: EndsAt): number | null {
  return end.kind === 'instant' ? end.at : null;
}

/**
 * The manual claim that a pick at `now` (epoch ms) makes; null if the status does not exist, wants
 * a message that is not there, or the ending cannot be meant. Who takes the command checks both before, to say what is wrong.
 */
export function pickedClaim(
  event: EventOf<'picked'>,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): Claim | null {
  const status = rules.statuses.get(event.statusId);
  if (status === undefined || lacksReason(status, event.message)) return null;
  const ending = endingOf(event.ending, status);
  const until =
    ending === null
      ? unsaidEnd(rules, now)
      : instantOf(endsAt(ending, { now, calendar: rules.calendar }));
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
