import { inProject, PROJECT, toolEnvironment, toolNode } from '../prepare/places.mjs';
import { runProgram } from '../prepare/run-program.mjs';

/** The least share of expressions whose type is known, in percent. */
const LEAST_PERCENT = 99.5;

/** In these folders every expression has a known type. */
const WHOLE = [
  'electron/contract/',
  'electron/presence/',
  'electron/delivery/',
  'electron/vendors/',
];

/**
 * @typedef {object} Finding
 * @property {string} filePath
 * @property {number} line counted from 0
 * @property {number} character counted from 0
 * @property {string} text
 */

/** @param {Finding} finding */
function say({ filePath, line, character, text }) {
  return `${placeOf(filePath)}:${String(line + 1)}:${String(character + 1)}: ${text}`;
}

/** @param {string} filePath */
function placeOf(filePath) {
  return filePath.slice(PROJECT.length + 1).replaceAll('\\', '/');
}

/**
 * Checks how much of the code has known types.
 *
 * @returns {Promise<import('./gates.mjs').Verdict>}
 */
export async function typeCoverage() {
  const tool = inProject('node_modules', 'type-coverage', 'bin', 'type-coverage');
  const options = ['-p', 'tsconfig.coverage.json', '--strict', '--detail', '--json-output'];
  const { code, stdout, stderr } = await runProgram(toolNode(), [tool, ...options], {
    cwd: PROJECT,
    env: toolEnvironment(),
  });
  if (code !== 0) return { ok: false, output: `${stdout}\n${stderr}`.trim() };
  /** @type {{ percent: number, details: readonly Finding[] }} */
  const { percent, details } = JSON.parse(stdout);
  const forbidden = details.filter(({ filePath }) =>
    WHOLE.some((folder) => placeOf(filePath).startsWith(folder)),
  );
  const shown = percent < LEAST_PERCENT ? details : forbidden;
  return {
    ok: shown.length === 0,
    output: [`${percent.toFixed(2)} % of the types are known`, ...shown.map(say)].join('\n'),
  };
}
