/** How many characters people see in a text; a family of four is one. */
export function graphemes(text: string): number {
  let count = 0;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  // The segments can only be walked through.
  for (const segment of segments) count += segment.segment === '' ? 0 : 1;
  return count;
}

/**
 * The longest message in characters. It repeats the contract's limit, so that the page need not
 * carry the schemas; a test holds the two together.
 */
export const messageLimit = 1000;
