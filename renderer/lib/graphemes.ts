/** How many characters people see in a text; a family of four is one. */
export function graphemes(text: string): number {
  let count = 0;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  // The segments can only be walked through.
  for (const segment of segments) count += segment.segment === '' ? 0 : 1;
  return count;
}
