import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {string | null} line of shell to run; null for the usual ones
 * @property {string | null} without a Debian package that the preparation is to forget
 * @property {boolean} keep whether the root stays for a look
 */

export const USAGE = 'Usage: node scripts/clean-root.mjs [--keep] [--without PACKAGE] [COMMAND]';

/**
 * @param {string[]} args
 * @returns {Options | null} null if they make no sense
 */
export function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { keep: { type: 'boolean' }, without: { type: 'string' } },
    });
    if (positionals.length > 1) return null;
    const [line = null] = positionals;
    return { line, without: values.without ?? null, keep: values.keep ?? false };
  } catch {
    return null;
  }
}
