import type { FoldedText } from './fold-text.ts';
import { matches, matchStatus, type Match } from './match-status.ts';
import { phrasesIn, type Phrase, type Stretch } from './phrases.ts';
import type { SearchStatus } from './quick-status.ts';

/** A status that a stretch of the text names. */
export interface Named extends Stretch {
  readonly statusId: string;
  readonly match: Match;
}

/** Where a match is less sure than the one before; less sure ones count only where no other is. */
const steps = [matches.indexOf('kind'), matches.indexOf('part'), matches.length];
/** What stands first is likelier the status than what stands behind. */
const laterPenalty = 0.5;

interface Rated extends Named {
  readonly rank: number;
}

function rate(phrase: Phrase, status: SearchStatus): Rated | null {
  const match = matchStatus(phrase.text, status, phrase.isFirst);
  if (match === null) return null;
  const rank = matches.indexOf(match) + (phrase.isFirst ? 0 : laterPenalty);
  return { statusId: status.id, match, from: phrase.from, to: phrase.to, rank };
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

function better(best: Rated | null, next: Rated | null): Rated | null {
  if (!best || !next) return best ?? next;
  const isLonger = lengthOf(next) > lengthOf(best);
  return next.rank < best.rank || (next.rank === best.rank && isLonger) ? next : best;
}

/** The statuses that a text names, the likeliest first; what names them at greater length is likelier. */
export function nameStatuses(
  text: FoldedText,
  parts: readonly Stretch[],
  statuses: readonly SearchStatus[],
): readonly Named[] {
  const phrases = phrasesIn(text.text, parts);
  const rated = statuses
    .map((status) =>
      phrases.reduce<Rated | null>((best, phrase) => better(best, rate(phrase, status)), null),
    )
    .filter((each) => each !== null)
    .toSorted((one, other) => one.rank - other.rank || lengthOf(other) - lengthOf(one));
  const limit = steps.find((step) => rated.some(({ rank }) => rank < step)) ?? 0;
  return rated.filter(({ rank }) => rank < limit);
}
