import type { Meeting } from '../contract/meeting.ts';
import { forgetMeetings } from './forget-meetings.ts';
import type { PresenceState } from './state.ts';

/** So many meetings are more than anybody has in the few days that a calendar is read ahead. */
const mostMeetings = 500;

function sorted(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter(({ since, until }) => until > since)
    .toSorted((a, b) => a.since - b.since || a.until - b.until)
    .slice(0, mostMeetings);
}

/** Takes over what the calendar says now; the same again changes nothing. */
export function knowMeetings(
  state: PresenceState,
  meetings: readonly Meeting[],
  now: number,
): PresenceState {
  const next = forgetMeetings({ ...state, meetings: sorted(meetings) }, now);
  const isSame =
    next.dismissed === state.dismissed &&
    JSON.stringify(next.meetings) === JSON.stringify(state.meetings);
  return isSame ? state : next;
}
