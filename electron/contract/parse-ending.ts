import { parseDuration } from './duration.ts';
import { endingLimits, type Ending } from './ending.ts';

/** What was wrong with an ending that could not be read. */
export type EndingProblem =
  'not-a-duration' | 'too-short' | 'too-long' | 'not-a-time' | 'no-offset';

/** An ending, or what was wrong with it. */
export type ParsedEnding =
  | { readonly ok: true; readonly ending: Ending }
  | { readonly ok: false; readonly problem: EndingProblem };

const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/u;
const isoLike = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/iu;

/** Reads what stands behind `--for`: 1 s to 366 days (control: command line). */
export function parseFor(text: string): ParsedEnding {
  const ms = parseDuration(text);
  if (ms === null) return { ok: false, problem: 'not-a-duration' };
  if (ms < endingLimits.shortestMs) return { ok: false, problem: 'too-short' };
  if (ms > endingLimits.longestMs) return { ok: false, problem: 'too-long' };
  return { ok: true, ending: { kind: 'for', ms } };
}

function parseInstant(text: string): ParsedEnding {
  if (!isoLike.test(text)) return { ok: false, problem: 'not-a-time' };
  if (!withOffset.test(text)) return { ok: false, problem: 'no-offset' };
  const at = Date.parse(text);
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
