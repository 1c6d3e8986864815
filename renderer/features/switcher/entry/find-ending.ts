import type { EntryClock } from './entry-clock.ts';
import { findBareMinutes } from './find-bare-minutes.ts';
import { findDuration } from './find-duration.ts';
import { findNamedEnding } from './find-named-ending.ts';
import { findTime } from './find-time.ts';
import type { FoldedText } from './fold-text.ts';
import type { FoundEnding } from './found-ending.ts';
import { nameStatuses } from './name-statuses.ts';
import { withoutStretch, type Stretch } from './phrases.ts';
import type { SearchStatus } from './quick-status.ts';

/** The ending that an entry says, if it says one. */
export interface SaidEnding {
  readonly found: FoundEnding | null;
  /** A number without a unit, which could as well be a word of the message. */
  readonly isGuess: boolean;
}

interface EndingContext {
  readonly statuses: readonly SearchStatus[];
  readonly clock: EntryClock;
}

/** A number is minutes where it begins or ends the text or stands beside the status, else a word. */
function standsOut(number: Stretch, text: FoldedText, statuses: readonly SearchStatus[]): boolean {
  const isEmpty = (from: number, to: number): boolean => text.text.slice(from, to).trim() === '';
  if (isEmpty(0, number.from) || isEmpty(number.to, text.text.length)) return true;
  const parts = withoutStretch(text.text.length, number);
  const [best] = nameStatuses(text, parts, statuses);
  if (!best) return false;
  return isEmpty(Math.min(best.to, number.to), Math.max(best.from, number.from));
}

/** Finds when an entry ends: a time or a length if one is said, else a number that can be minutes. */
export function findEnding(text: FoldedText, { statuses, clock }: EndingContext): SaidEnding {
  const said =
    findTime(text.text, clock) ?? findNamedEnding(text.text, clock) ?? findDuration(text.text);
  if (said) return { found: said, isGuess: false };
  const numbers = findBareMinutes(text.text).filter((each) => standsOut(each, text, statuses));
  const found = numbers.at(-1) ?? null;
  return { found, isGuess: found !== null };
}
