const secondMs = 1000;
const dayMs = 24 * 3600 * secondMs;

/** Shortest and longest time a status may be set for, in ms (control: `--for`). */
export const endingLimits = { shortestMs: secondMs, longestMs: 366 * dayMs } as const;
