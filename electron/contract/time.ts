// How long a second, a minute, an hour and a day are, in milliseconds.

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
/** Of 24 hours; the days on which clocks change have 23 or 25. */
export const dayMs = 24 * hourMs;
