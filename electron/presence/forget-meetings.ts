import type { PresenceState } from './state.ts';

/** Forgets meetings that are over at `now` (epoch ms), and a "not now" to meetings that are. */
export function forgetMeetings(state: PresenceState, now: number): PresenceState {
  const meetings = state.meetings.filter(({ until }) => until > now);
  const isOver = (at: number): boolean => !meetings.some(({ since }) => since <= at);
  const dismissed = state.dismissed.filter(({ source, at }) => source !== 'meeting' || !isOver(at));
  const same =
    meetings.length === state.meetings.length && dismissed.length === state.dismissed.length;
  if (same) return state;
  return {
    ...state,
    meetings: meetings.length === state.meetings.length ? state.meetings : meetings,
    dismissed: dismissed.length === state.dismissed.length ? state.dismissed : dismissed,
  };
}
