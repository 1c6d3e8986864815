import type { PresenceState } from './state.ts';

/** What is kept; the same list where that is everything. */
function kept<Each>(all: readonly Each[], holds: (each: Each) => boolean): readonly Each[] {
  const rest = all.filter((each) => holds(each));
  return rest.length === all.length ? all : rest;
}

/** Forgets meetings that are over at `now` (epoch ms), and a "not now" to meetings that are. */
export function forgetMeetings(state: PresenceState, now: number): PresenceState {
  const meetings = kept(state.meetings, ({ until }) => until > now);
  const dismissed = kept(state.dismissed, ({ source, at }) => {
    return source !== 'meeting' || meetings.some(({ since }) => since <= at);
  });
  const isSame = meetings === state.meetings && dismissed === state.dismissed;
  return isSame ? state : { ...state, meetings, dismissed };
}
