import { cleanLine } from './clean-text.ts';

/**
 * What draws nothing by itself. A joiner before a picture makes another picture of the two, and the
 * tags behind a flag make another flag of it, so these stay.
 */
const unseen =
  /(?![\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A name in the form in which names are compared: those that people would take for the same one are
 * the same, whatever their case, their width, or how their letters are composed.
 */
export function foldName(name: string): string {
  const plain = cleanLine(name).replaceAll(unseen, '').normalize('NFKC').toLowerCase();
  return plain.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}
