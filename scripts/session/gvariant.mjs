/**
 * @typedef {string | number | boolean | null | readonly unknown[] | Record<string, unknown>} GVariant
 * lists and dictionaries hold values of this type again
 */

const TYPE_WORD =
  /^(?:@[a-z(){}*?]+|boolean|byte|u?int(?:16|32|64)|handle|double|string|objectpath|signature)\s+/;
const NUMBER = /^[+-]?(?:0x[0-9a-f]+|inf|nan|\d[\d.]*(?:e[+-]?\d+)?)/i;
/** @type {ReadonlyMap<string, boolean | null>} */
const WORDS = new Map([
  ['true', true],
  ['false', false],
  ['nothing', null],
]);

const ESCAPES = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07' };

/**
 * Reads the text form in which `gdbus` prints values. Tuples and arrays become arrays, dictionaries
 * become objects, variants become what they hold.
 *
 * @param {string} text
 * @returns {GVariant}
 * @throws {Error} if the text is not in that form
 */
export function parseGVariant(text) {
  let rest = text.trim();

  const take = (/** @type {string} */ token) => {
    if (!rest.startsWith(token)) return false;
    rest = rest.slice(token.length).trimStart();
    return true;
  };
  const expect = (/** @type {string} */ token) => {
    if (!take(token)) throw new Error(`Expected ${token} at: ${rest.slice(0, 40)}`);
  };
  const match = (/** @type {RegExp} */ pattern) => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.slice(found.length);
    return found;
  };

  const list = (/** @type {string} */ close) => {
    const items = [];
    while (!take(close)) {
      items.push(value());
      if (!take(',')) {
        expect(close);
        break;
      }
    }
    return items;
  };

  const dictionary = () => {
    /** @type {Record<string, GVariant>} */
    const entries = {};
    while (!take('}')) {
      const key = String(value());
      expect(':');
      entries[key] = value();
      take(',');
    }
    return entries;
  };

  const string = (/** @type {string} */ quote) => {
    let result = '';
    for (let at = 1; at < rest.length; at += 1) {
      const char = rest[at];
      if (char === quote) {
        rest = rest.slice(at + 1).trimStart();
        return result;
      }
      if (char !== '\\') {
        result += char;
        continue;
      }
      const code = /^\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/i.exec(rest.slice(at));
      at += code ? code[0].length - 1 : 1;
      const next = rest[at] ?? '';
      result += code
        ? String.fromCodePoint(parseInt(code[1] ?? code[2] ?? '', 16))
        : (ESCAPES[/** @type {keyof typeof ESCAPES} */ (next)] ?? next);
    }
    throw new Error('A string has no end');
  };

  const number = () => {
    const digits = match(NUMBER);
    if (digits === undefined) throw new Error(`Not understood: ${rest.slice(0, 40)}`);
    rest = rest.trimStart();
    return Number(digits);
  };

  /** @returns {GVariant} */
  const variant = () => {
    const inner = value();
    expect('>');
    return inner;
  };

  /** @returns {GVariant} */
  const value = () => {
    match(TYPE_WORD);
    const first = rest[0];
    if (first === "'" || first === '"') return string(first);
    if (/^b["']/.test(rest)) {
      rest = rest.slice(1);
      return string(rest[0] ?? '');
    }
    if (take('(')) return list(')');
    if (take('[')) return list(']');
    if (take('{')) return dictionary();
    if (take('<')) return variant();
    const word = [...WORDS].find(([text]) => take(text));
    if (word) return word[1];
    return number();
  };

  const result = value();
  if (rest !== '') throw new Error(`Left over: ${rest.slice(0, 40)}`);
  return result;
}
