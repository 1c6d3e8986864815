import { parseArgs } from 'node:util';

/**
 * @typedef {object} TraceOptions
 * @property {boolean} files also print which files were entered
 * @property {boolean} check fail where a goal is missed
 */

export const USAGE =
  'Usage: npm run trace -- [--files] [--check]   (--check: exit code 1 where a goal is missed)';

/**
 * @param {readonly string[]} args
 * @returns {TraceOptions | null} null if they are not understood
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        files: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}
