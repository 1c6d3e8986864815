import type { FoldedText } from './fold-text.ts';
import { phrasesIn, type Phrase, type Stretch } from './phrases.ts';
import type { SearchStatus } from './quick-status.ts';

const shortest = 4;

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

function commonEnd(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}

/** Whether two words differ by one letter: changed, added, left out, or two of them swapped. */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length < shortest) return false;
  const start = commonStart(typed, meant);
  const [left, right] = [typed.slice(start), meant.slice(start)];
  const end = commonEnd(left, right);
  const [one, other] = [left.slice(0, left.length - end), right.slice(0, right.length - end)];
  if (one.length <= 1 && other.length <= 1) return true;
  return one.length === 2 && one.charAt(1) + one.charAt(0) === other;
}

/** Why a status was found, the surest first. */
export const matches = [
  'id',
  'name',
  'beginning',
  'word',
  'same-word',
  'kind',
  'part',
  'slip',
  'letters',
] as const;
export type Match = (typeof matches)[number];

/** Behind the first word only what is beyond doubt names a status: the rest is the message. */
const sureLength = 3;

function hasLetters(phrase: string, key: string): boolean {
  if (phrase.length < 2 || !key.startsWith(phrase.charAt(0))) return false;
  let index = 0;
  for (const unit of phrase.replaceAll(' ', '')) {
    index = key.indexOf(unit, index) + unit.length;
    if (index < unit.length) return false;
  }
  return true;
}

function begins(phrase: string, words: readonly string[]): boolean {
  return words.some((word) => word.startsWith(phrase));
}

type Rule = (phrase: string, status: SearchStatus) => boolean;

const atFirst: Readonly<Record<Match, Rule>> = {
  id: (phrase, { keys }) => keys[0] === phrase,
  name: (phrase, { keys }) => keys[1] === phrase,
  beginning: (phrase, { keys }) => begins(phrase, keys),
  word: (phrase, { innerWords }) => begins(phrase, innerWords),
  'same-word': (phrase, { same }) => phrase.length > 1 && begins(phrase, same),
  kind: (phrase, { ofKind }) => phrase.length > 1 && begins(phrase, ofKind),
  part: (phrase, { keys }) => phrase.length > 1 && keys.some((key) => key.includes(phrase)),
  slip: (phrase, { keys }) => keys.some((key) => isSlip(phrase, key)),
  letters: (phrase, { keys }) => keys.some((key) => hasLetters(phrase, key)),
};

const later: Partial<Readonly<Record<Match, Rule>>> = {
  id: atFirst.id,
  name: atFirst.name,
  beginning: (phrase, { keys }) => phrase.length >= sureLength && begins(phrase, keys),
  'same-word': (phrase, { same }) => same.includes(phrase),
};

/**
 * Why a folded phrase names a status, or null if it does not.
 * @param isFirst whether it stands first; the words behind may belong to the message
 */
export function matchStatus(phrase: string, status: SearchStatus, isFirst: boolean): Match | null {
  const rules = isFirst ? atFirst : later;
  return matches.find((match) => rules[match]?.(phrase, status) === true) ?? null;
}

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
