import type { FoldedText } from './fold-text.ts';
import type { Stretch } from './phrases.ts';

const edges = /^[\s,;:、。–—-]+|[\s,;:、–—-]+$/gu;
/** What only joined a name to an ending: 会議で15時まで. */
const joint = /(?<=^|[\p{sc=Han}\p{sc=Katakana}ー])[では]$/u;

/** What is left of a text as it was typed, without these stretches of the folded one; null if nothing. */
export function messageOf(text: FoldedText, used: readonly Stretch[]): string | null {
  const inOrder = used.toSorted((one, other) => one.from - other.from);
  const parts: string[] = [];
  let from = 0;
  for (const stretch of [...inOrder, { from: text.text.length, to: text.text.length }]) {
    parts.push(text.source.slice(text.at[from] ?? 0, text.at[stretch.from] ?? 0));
    from = stretch.to;
  }
  const message = parts
    .map((part) => part.replaceAll(/\s+/gu, ' ').replaceAll(edges, '').replace(joint, ''))
    .filter((part) => part !== '')
    .join(' ');
  return message === '' ? null : message;
}
