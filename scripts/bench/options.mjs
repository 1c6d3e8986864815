import { parseArgs } from 'node:util';

/**
 * @typedef {object} BenchOptions
 * @property {number} rounds starts of each program
 * @property {number} idleMs how long both programs idle
 * @property {number} presses of hotkeys, and starts of curl
 */

export const USAGE =
  'Usage: npm run bench -- [--short] [--rounds N] [--presses N]   (--short: idles 15 s, not 60 s)';

/**
 * @param {readonly string[]} args
 * @returns {BenchOptions | null} null if they are not understood
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        short: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '6' },
        presses: { type: 'string', default: '44' },
      },
    });
    const [rounds, presses] = [Number(values.rounds), Number(values.presses)];
    const wrong = [rounds, presses].some((count) => !Number.isInteger(count) || count < 1);
    return wrong ? null : { rounds, presses, idleMs: values.short ? 15_000 : 60_000 };
  } catch {
    return null;
  }
}
