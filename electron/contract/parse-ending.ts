import { parseDuration, endingLimits } from './duration.ts';
import type { Ending } from './ending.ts';

/** What was wrong with an ending that could not be read. */
export type EndingProblem =
  'not-a-duration' | 'too-short' | 'too-long' | 'not-a-time' | 'no-offset';

/** An ending, or what was wrong with it. */
export type ParsedEnding =
  | { readonly ok: true; readonly ending: Ending }
  | { readonly ok: false; readonly problem: EndingProblem };

const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/u;
const iso = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/iu;

/** Reads what stands behind `--for`: 1 s to 366 days (docs/control.md#command-line). */
export function parseFor(text: string): ParsedEnding {
  const ms = parseDuration(text);
  if (ms === null) return { ok: false, problem: 'not-a-duration' };
  if (ms < endingLimits.shortestMs) return { ok: false, problem: 'too-short' };
  if (ms > endingLimits.longestMs) return { ok: false, problem: 'too-long' };
  return { ok: true, ending: { kind: 'for', ms } };
}

/** `Date.parse` takes 30 February for 2 March; that is a slip of the pen, not a date. */
function isDay(date: string): boolean {
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

function parseInstant(text: string): ParsedEnding {
  const [, date, offset] = iso.exec(text) ?? [];
  if (date === undefined || !isDay(date)) return { ok: false, problem: 'not-a-time' };
  if (offset === undefined) return { ok: false, problem: 'no-offset' };
  const at = Date.parse(text.toUpperCase());
  return Number.isNaN(at)
    ? { ok: false, problem: 'not-a-time' }
    : { ok: true, ending: { kind: 'instant', at } };
}

/** Reads what stands behind `--until`: `HH:MM`, `end-of-day`, `next-morning` or ISO 8601 with an offset. */
export function parseUntil(text: string): ParsedEnding {
  if (text === 'end-of-day' || text === 'next-morning') return { ok: true, ending: { kind: text } };
  const [, hour, minute] = clock.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined) {
    return { ok: true, ending: { kind: 'clock', hour: Number(hour), minute: Number(minute) } };
  }
  return parseInstant(text);
}
