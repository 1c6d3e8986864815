/** Splits a stream of text chunks into lines. `push` gives the lines that became whole. */
export interface LineReader {
  push(chunk: string): readonly string[];
}

/**
 * Makes a line reader.
 * @param longest the longest line allowed, in characters; a longer one throws, since only our own
 *   programs speak here.
 */
export function createLineReader(longest: number): LineReader {
  let rest = '';
  return {
    push: (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      if (rest.length > longest) throw new RangeError('line too long');
      return parts;
    },
  };
}
