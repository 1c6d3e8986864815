import type { Kind } from '../../../../electron/contract/kind.ts';
import { foldWord } from './fold-text.ts';
import { sameWordGroups, type SameWords } from './same-words.ts';

/** A status as far as finding it goes. */
export interface QuickStatus {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

/** A status prepared for being found. */
export interface SearchStatus {
  readonly id: string;
  /** Id and name, folded. */
  readonly keys: readonly [id: string, name: string];
  /** The words of the name but the first. */
  readonly innerWords: readonly string[];
  /** Other words for the same. */
  readonly same: readonly string[];
  /** Words for something of its kind that say more than the kind. */
  readonly ofKind: readonly string[];
}

function means(group: SameWords, keys: readonly string[]): boolean {
  return group.words.some((word) => keys.includes(word));
}

/** Prepares a status; it is done once, not at every letter. */
export function searchStatus({ id, name, kind }: QuickStatus): SearchStatus {
  const keys = [foldWord(id), foldWord(name)] as const;
  const own = sameWordGroups.filter((group) => means(group, keys));
  const kinds = sameWordGroups.filter((group) => group.kind === kind && !own.includes(group));
  return {
    id,
    keys,
    innerWords: keys[1].split(' ').slice(1),
    same: [...own, ...kinds.filter(({ plain }) => plain && own.length === 0)].flatMap(
      ({ words }) => words,
    ),
    ofKind: kinds.flatMap(({ words }) => words),
  };
}
