import { isSlip } from './is-slip.ts';
import type { SearchStatus } from './quick-status.ts';

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
