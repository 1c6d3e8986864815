import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const RUNS = 500;
const SEEDS = 2 ** 32;

/** @param {string} text @param {number} least */
function wholeNumber(text, least) {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= least ? number : null;
}

/**
 * @param {string[]} args
 * @returns {{ runs: number, seed: number } | null} null if they make no sense
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { runs: { type: 'string' }, seed: { type: 'string' } },
    });
    const runs = wholeNumber(values.runs ?? String(RUNS), 1);
    const seed = wholeNumber(values.seed ?? String(randomInt(SEEDS - 1)), 0);
    return runs === null || seed === null ? null : { runs, seed };
  } catch {
    return null;
  }
}
