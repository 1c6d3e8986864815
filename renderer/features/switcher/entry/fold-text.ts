/** A text in the form in which it is compared, with the way back to what was typed. */
export interface FoldedText {
  readonly source: string;
  readonly text: string;
  /** For each unit of `text`, and for its end, where in `source` it comes from. */
  readonly at: readonly number[];
}

/** What no decomposition takes apart. */
const special: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
  ['’', "'"],
]);

/** Marks that make another letter of the one before: が is not か, so these two stay. */
const dropped = /(?![\u3099\u309a])\p{M}|\p{Cf}/gu;

function foldSign(sign: string): string {
  const known = special.get(sign);
  if (known !== undefined) return known;
  if (/[\s\p{Cc}]/u.test(sign)) return ' ';
  return sign.normalize('NFKD').toLowerCase().replaceAll(dropped, '').normalize('NFC');
}

/**
 * Folds a text: small letters without marks, half-width digits, any white space as a space. So
 * `Zajęty`, `ZAJETY` and `zajety` are one, and so are `３０分` and `30分`.
 */
export function foldText(typed: string): FoldedText {
  const source = typed.normalize('NFC');
  const at: number[] = [];
  let text = '';
  let index = 0;
  for (const sign of source) {
    const folded = foldSign(sign);
    at.push(...Array<number>(folded.length).fill(index));
    text += folded;
    index += sign.length;
  }
  at.push(index);
  return { source, text, at };
}

/** A single word or name in the form in which it is compared. */
export function foldWord(word: string): string {
  return foldText(word).text.replaceAll(/ +/gu, ' ').trim();
}

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
