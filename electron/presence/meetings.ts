import type { Meeting } from '../contract/settings/calendar.ts';
import type { PresenceState } from './state.ts';
import { sameJson } from '../contract/same-json.ts';

/** Takes over what the calendar says now; the same again changes nothing. */
export function knowMeetings(
  state: PresenceState,
  meetings: readonly Meeting[],
  now: number,
): PresenceState {
  const next = forgetMeetings({ ...state, meetings: sorted(meetings) }, now);
  return sameJson(next.meetings, state.meetings) ? state : next;
}

/** So many meetings are more than anybody has in the few days that a calendar is read ahead. */
const mostMeetings = 500;

function sorted(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter(({ since, until }) => until > since)
    .toSorted(inOrder)
    .slice(0, mostMeetings);
}

/** By their beginning, the longest first; equal ones in one order, whatever the calendar's is. */
function inOrder(a: Meeting, b: Meeting): number {
  return a.since - b.since || b.until - a.until || (textOf(a) < textOf(b) ? -1 : 1);
}

const textOf = ({ title }: Meeting): string => title ?? '';

/** Forgets meetings that are over at `now` (epoch ms), and a "not now" to meetings that are. */
export function forgetMeetings(state: PresenceState, now: number): PresenceState {
  const meetings = kept(state.meetings, ({ until }) => until > now);
  const dismissed = kept(state.dismissed, ({ source, at }) => {
    return source !== 'meeting' || meetings.some(({ since }) => since <= at);
  });
  const isSame = meetings === state.meetings && dismissed === state.dismissed;
  return isSame ? state : { ...state, meetings, dismissed };
}

/** What is kept; the same list where that is everything. */
function kept<Each>(all: readonly Each[], holds: (each: Each) => boolean): readonly Each[] {
  const remaining = all.filter((each) => holds(each));
  return remaining.length === all.length ? all : remaining;
}

/** How many meetings are under way at `now` or begin before `end`, both epoch ms. */
export function meetingsUntil(end: number, meetings: readonly Meeting[], now: number): number {
  return meetings.filter(({ since, until }) => until > now && since < end).length;
}
