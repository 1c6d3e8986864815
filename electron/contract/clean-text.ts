/** Ends of lines of any system, and the tab, which is a space in a line. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const ends = /\r\n|[\v\f\r\u0085\u2028\u2029]/gu;
/**
 * What nobody types and nobody sees: control characters, halves of characters, byte order marks, and
 * the controls that turn the direction of everything behind them. Marks of direction stay, since
 * right-to-left texts need them; so do the joiners of emoji and of Indic and Persian letters.
 */
const unwanted =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text of one line, as it is stored: trimmed, pasted lines joined, without what nobody sees. */
export function cleanLine(text: string): string {
  return text.replaceAll(breaks, ' ').replaceAll(unwanted, '').trim();
}

/** A text that may have several lines, as it is stored; space around it is kept. */
export function cleanText(text: string): string {
  return text.replaceAll(ends, '\n').replaceAll(unwanted, '');
}
