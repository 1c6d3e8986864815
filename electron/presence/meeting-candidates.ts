import type { Reason } from '../contract/claim.ts';
import type { Meeting } from '../contract/meeting.ts';
import type { Candidate } from './candidate.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Where the person is free again: meetings that overlap or touch follow each other without a gap. */
function freeAgain(from: Meeting, meetings: readonly Meeting[]): number {
  let end = from.until;
  for (const { since, until } of meetings.toSorted((a, b) => a.since - b.since)) {
    if (since <= end && until > end) end = until;
  }
  return end;
}

function lastsLongest(a: Meeting, b: Meeting): number {
  const [one, two] = [JSON.stringify(a), JSON.stringify(b)];
  return b.until - a.until || b.since - a.since || (one < two ? -1 : Number(one > two));
}

/** A meeting that had begun when the person said "not now"; one that begins later is another. */
function isShut({ since }: Meeting, { dismissed }: PresenceState): boolean {
  return dismissed.some(({ source, at }) => source === 'meeting' && since <= at);
}

/**
 * The claim of the meeting under way, and of the next one: of several the one that lasts longest,
 * until the person is free again. One that the person dismissed makes a claim of its own.
 */
export function meetingCandidates(
  state: PresenceState,
  rules: Rules,
  now: number,
): readonly Candidate[] {
  const rule = rules.automation.calendar;
  if (rule === undefined) return [];
  const toClaim =
    (among: readonly Meeting[], reached: boolean) =>
    (meeting: Meeting): Candidate => {
      const { since, title } = meeting;
      const reason: Reason =
        title === null || !rule.showTitle ? { kind: 'meeting' } : { kind: 'meeting', title };
      const until = freeAgain(meeting, among);
      const claim = { source: 'meeting', statusId: rule.status, since, until, reason } as const;
      return { claim: { ...claim, message: null }, reached };
    };
  const { meetings } = state;
  const present = meetings.filter(({ since, until }) => since <= now && now < until);
  const counted = meetings.filter((meeting) => !isShut(meeting, state));
  const open = present.filter((meeting) => counted.includes(meeting)).toSorted(lastsLongest);
  const shut = present.filter((meeting) => !counted.includes(meeting)).toSorted(lastsLongest);
  const next = meetings
    .filter(({ since }) => since > now)
    .toSorted((a, b) => a.since - b.since || lastsLongest(a, b));
  return [
    ...open.slice(0, 1).map(toClaim(counted, true)),
    ...shut.slice(0, 1).map(toClaim(present, true)),
    ...next.slice(0, 1).map(toClaim(counted, false)),
  ];
}
