/** Where a text stops being JSON; both count from 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'end';
type Bracket = '{' | '[';

interface Scan {
  readonly expected: Expected;
  readonly open: readonly Bracket[];
}

const token =
  /[\t\n\r ]*(?:"(?:[^"\\\u{0}-\u{1F}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/uy;

/**
 * Finds where a text that JSON.parse refused goes wrong. The engine's own message repeats parts of
 * the text, and those may be secrets, so the place is found here and nothing is repeated.
 */
export function jsonProblemAt(text: string): JsonPosition {
  let scan: Scan | null = { expected: 'value', open: [] };
  let end = 0;
  while (scan !== null) {
    token.lastIndex = end;
    const [matched] = token.exec(text) ?? [];
    if (matched === undefined) break;
    scan = step(scan, matched.trim());
    if (scan !== null) end += matched.length;
  }
  const spaces = /^[\t\n\r ]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return positionOf(text, end + spaces);
}

function step(scan: Scan, word: string): Scan | null {
  const { expected, open } = scan;
  const isString = word.startsWith('"');
  switch (expected) {
    case 'value':
    case 'value-or-end':
      return word === ']' && expected === 'value-or-end' ? close(open, '[') : value(open, word);
    case 'key':
    case 'key-or-end':
      if (word === '}' && expected === 'key-or-end') return close(open, '{');
      return isString ? { expected: 'colon', open } : null;
    case 'colon':
      return word === ':' ? { expected: 'value', open } : null;
    case 'more':
      return more(open, word);
    case 'end':
      return null;
  }
}

function value(open: readonly Bracket[], word: string): Scan | null {
  if (word === '{') return { expected: 'key-or-end', open: [...open, word] };
  if (word === '[') return { expected: 'value-or-end', open: [...open, word] };
  return /^[\]},:]$/u.test(word) ? null : after(open);
}

function more(open: readonly Bracket[], word: string): Scan | null {
  const isObject = open.at(-1) === '{';
  if (word === ',') return { expected: isObject ? 'key' : 'value', open };
  if (word === '}' || word === ']') return close(open, word === '}' ? '{' : '[');
  return null;
}

function close(open: readonly Bracket[], bracket: Bracket): Scan | null {
  return open.at(-1) === bracket ? after(open.slice(0, -1)) : null;
}

function after(open: readonly Bracket[]): Scan {
  return { expected: open.length === 0 ? 'end' : 'more', open };
}

function positionOf(text: string, offset: number): JsonPosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
