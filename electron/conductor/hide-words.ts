import type { Json } from '../contract/json.ts';

const hidden = '(hidden)';
/** Shorter words name nobody, and would take parts out of other words. */
const shortest = 3;

/** A pattern that matches exactly this text. */
function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** Replaces every private word in the texts of a JSON value, whatever its letters' case; keys stay. */
export function hideWords(value: Json, words: readonly string[]): Json {
  // The longest first: a folder holds the name of its owner.
  const wanted = [...new Set(words)]
    .filter((word) => word.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word));
  if (wanted.length === 0) return value;
  const pattern = new RegExp(wanted.join('|'), 'giu');
  const hide = (inner: Json): Json => {
    if (typeof inner === 'string') return inner.replaceAll(pattern, hidden);
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return inner.map((each: Json) => hide(each));
    return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, hide(each)]));
  };
  return hide(value);
}
