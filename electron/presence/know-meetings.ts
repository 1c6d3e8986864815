import type { Meeting } from '../contract/meeting.ts';
import { forgetMeetings } from './forget-meetings.ts';
import type { PresenceState } from './state.ts';

/** So many meetings are more than anybody has in the few days that a calendar is read ahead. */
const mostMeetings = 500;

const textOf = ({ title }: Meeting): string => title ?? '';

/** By their beginning, the longest first; equal ones in one order, whatever the calendar's is. */
function inOrder(a: Meeting, b: Meeting): number {
  return a.since - b.since || b.until - a.until || (textOf(a) < textOf(b) ? -1 : 1);
}

function sorted(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter(({ since, until }) => until > since)
    .toSorted(inOrder)
    .slice(0, mostMeetings);
}

/** Takes over what the calendar says now; the same again changes nothing. */
export function knowMeetings(
  state: PresenceState,
  meetings: readonly Meeting[],
  now: number,
): PresenceState {
  const next = forgetMeetings({ ...state, meetings: sorted(meetings) }, now);
  return JSON.stringify(next.meetings) === JSON.stringify(state.meetings) ? state : next;
}
