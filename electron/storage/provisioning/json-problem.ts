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

const closing: Readonly<Record<Bracket, string>> = { '{': '}', '[': ']' };

const token =
  /[\t\n\r ]*(?:"(?:[ !#-[\]-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/uy;

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

function step({ expected, open }: Scan, word: string): Scan | null {
  switch (expected) {
    case 'value':
      return value(open, word);
    case 'value-or-end':
      return word === ']' ? after(open.slice(0, -1)) : value(open, word);
    case 'key':
      return key(open, word);
    case 'key-or-end':
      return word === '}' ? after(open.slice(0, -1)) : key(open, word);
    case 'colon':
      return colon(open, word);
    case 'more':
      return more(open, word);
    case 'end':
      return null;
  }
}

function colon(open: readonly Bracket[], word: string): Scan | null {
  return word === ':' ? { expected: 'value', open } : null;
}

function key(open: readonly Bracket[], word: string): Scan | null {
  return word.startsWith('"') ? { expected: 'colon', open } : null;
}

function value(open: readonly Bracket[], word: string): Scan | null {
  if (word === '{') return { expected: 'key-or-end', open: [...open, word] };
  if (word === '[') return { expected: 'value-or-end', open: [...open, word] };
  return /^[\]},:]$/u.test(word) ? null : after(open);
}

function more(open: readonly Bracket[], word: string): Scan | null {
  const bracket = open.at(-1) === '{' ? '{' : '[';
  if (word === ',') return { expected: bracket === '{' ? 'key' : 'value', open };
  return word === closing[bracket] ? after(open.slice(0, -1)) : null;
}

function after(open: readonly Bracket[]): Scan {
  return { expected: open.length === 0 ? 'end' : 'more', open };
}

function positionOf(text: string, offset: number): JsonPosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
