import { secondMs, minuteMs, hourMs, dayMs } from './time.ts';

/** Shortest and longest time a status may be set for, in ms (docs/control.md#choosing-a-status). */
export const endingLimits = { shortestMs: secondMs, longestMs: 366 * dayMs } as const;

const unitMs: Readonly<Record<string, number>> = {
  d: dayMs,
  h: hourMs,
  m: minuteMs,
  s: secondMs,
};

const shape = /^(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?$/u;
const part = /(\d+)([dhms])/gu;

/**
 * Reads a duration such as `1h30m`, `45m` or `90s` (docs/control.md#choosing-a-status).
 * @returns the duration in ms, or null if the text is not one.
 */
export function parseDuration(text: string): number | null {
  const lower = text.trim().toLowerCase();
  if (lower === '' || !shape.test(lower)) return null;
  let totalMs = 0;
  for (const [, amount = '', unit = ''] of lower.matchAll(part)) {
    totalMs += Number(amount) * (unitMs[unit] ?? 0);
  }
  return Number.isSafeInteger(totalMs) ? totalMs : null;
}
