/**
 * How a run ended, in tests or, where it names none, as a whole.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** The exit code of a command that could not do its work here and says so: neither good nor bad. */
export const NOT_RUN = 77;

const CLOSING_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/**
 * @param {string} output of a command
 * @param {number} code its exit code
 * @returns {Tally} by its last line of that kind; a code that tells of more than the line does
 *   counts as a failure too
 */
export function readTally(output, code) {
  const line = [...output.matchAll(CLOSING_LINE)].at(-1);
  if (!line) return tallyOf(code);
  const [passed = 0, failed = 0, skipped = 0] = line.slice(1).map(Number);
  return { passed, failed: Math.max(failed, tallyOf(code).failed), skipped };
}

/** @param {number} code @returns {Tally} of a command that only ended */
function tallyOf(code) {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  if (code === 0) return { ...nothing, passed: 1 };
  return code === NOT_RUN ? { ...nothing, skipped: 1 } : { ...nothing, failed: 1 };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sumOf(tallies) {
  const sum = (/** @type {keyof Tally} */ name) =>
    tallies.reduce((total, tally) => total + tally[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Tally} tally @returns {string} the last line that a command says */
export function closingLine({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
