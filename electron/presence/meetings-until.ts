import type { Meeting } from '../contract/meeting.ts';

/** How many meetings are under way at `now` or begin before `end`, both epoch ms. */
export function meetingsUntil(end: number, meetings: readonly Meeting[], now: number): number {
  return meetings.filter(({ since, until }) => until > now && since < end).length;
}
