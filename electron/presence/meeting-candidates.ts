import type { Reason } from '../contract/claim.ts';
import type { Meeting } from '../contract/meeting.ts';
import type { OverlayCandidate } from './candidate.ts';
import { isDismissed } from './is-dismissed.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Where the person is free again: meetings that overlap or touch follow each other without a gap. */
function freeAgain(from: Meeting, meetings: readonly Meeting[]): number {
  let end = from.until;
  for (const { since, until } of meetings) {
    if (since <= end) end = Math.max(end, until);
  }
  return end;
}

function lastsLongest(a: Meeting, b: Meeting): number {
  return b.until - a.until || b.since - a.since;
}

/**
 * The claim of the meeting under way, and of the next one: of several the one that lasts longest,
 * until the person is free again. One that the person dismissed makes a claim of its own.
 */
export function meetingCandidates(
  state: PresenceState,
  rules: Rules,
  now: number,
): readonly OverlayCandidate[] {
  const rule = rules.automation.calendar;
  if (rule === undefined) return [];
  const toClaim =
    (among: readonly Meeting[]) =>
    (meeting: Meeting): OverlayCandidate => {
      const { since, title } = meeting;
      const reason: Reason =
        title === null || !rule.showTitle ? { kind: 'meeting' } : { kind: 'meeting', title };
      const until = freeAgain(meeting, among);
      const claim = { source: 'meeting', statusId: rule.status, since, until, reason } as const;
      return { claim: { ...claim, message: null }, reached: since <= now };
    };
  const { meetings } = state;
  const present = meetings.filter(({ since, until }) => since <= now && now < until);
  const counted = meetings.filter(({ since }) => !isDismissed({ source: 'meeting', since }, state));
  const open = present.filter((meeting) => counted.includes(meeting)).toSorted(lastsLongest);
  const shut = present.filter((meeting) => !counted.includes(meeting)).toSorted(lastsLongest);
  const next = meetings.filter(({ since }) => since > now);
  return [
    ...open.slice(0, 1).map(toClaim(counted)),
    ...shut.slice(0, 1).map(toClaim(present)),
    ...next.slice(0, 1).map(toClaim(counted)),
  ];
}
