import { foldWord } from './fold-text.ts';

/** Letters that make words with spaces between them; a unit must not be the beginning of such a word. */
export const letter = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}]`;

/** No letter or number stands directly before. */
export const notInside = String.raw`(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{N}.,:])`;

/** The word ends here. */
export const wordEnd = `(?!${letter})`;

/**
 * A pattern of any of these, the longest first. They are parted by `|`, written as people write them
 * and folded here; a space stands for any number of spaces, a hyphen or none before CJK letters.
 */
export function anyOf(words: string): string {
  const folded = words.split('|').map((word) => foldWord(word));
  const patterns = folded
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.()]/gu, String.raw`\$&`).replaceAll(' ', '[ -]+'));
  return `(?:${patterns.join('|')})`;
}
