/** What the person is told of a calendar; each word has a text in every language. */
export const calendarTroubles = [
  'no-address',
  'unreachable',
  'too-large',
  'not-ics',
  'shortened',
  'recurrence',
] as const;
export type CalendarTrouble = (typeof calendarTroubles)[number];
