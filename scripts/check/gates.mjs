import { join } from 'node:path';

import { inProject, PROJECT, toolEnvironment, toolNode } from '../prepare/places.mjs';
import { runProgram } from '../prepare/run-program.mjs';
import { shape } from './shape.mjs';
import { sizes } from './sizes.mjs';
import { typeCoverage } from './type-coverage.mjs';

/**
 * @typedef {object} Verdict
 * @property {boolean} ok
 * @property {string} output what a person needs in order to put it right
 */

/**
 * @typedef {object} Gate
 * @property {string} name
 * @property {() => Promise<Verdict>} run
 * @property {boolean} [tells] whether what it has to say is of interest where it holds, too
 */

/**
 * A gate that is one of the checkout's own tools.
 *
 * @param {string} name
 * @param {readonly [script: string, ...args: string[]]} tool its script below node_modules, and arguments
 * @returns {Gate}
 */
function toolGate(name, [script, ...args]) {
  return {
    name,
    run: async () => {
      const program = [inProject('node_modules', script), ...args];
      const { code, stdout, stderr } = await runProgram(toolNode(), program, {
        cwd: PROJECT,
        env: { ...toolEnvironment(), NO_COLOR: '1' },
      });
      return { ok: code === 0, output: [stdout, stderr].join('\n').trim() };
    },
  };
}

/** Every gate, in order; the slowest are not last, so that two at a time end together. */
export const gates = /** @type {readonly Gate[]} */ ([
  toolGate('types', [join('typescript', 'bin', 'tsc'), '-b']),
  toolGate('lint', [join('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']),
  toolGate('format', [join('prettier', 'bin', 'prettier.cjs'), '--check', '.']),
  toolGate('boundaries', [
    join('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    'electron',
    'renderer',
    '--config',
    '.dependency-cruiser.cjs',
  ]),
  toolGate('dead code', [join('knip', 'bin', 'knip.js')]),
  { name: 'type coverage', run: typeCoverage },
  { name: 'size', run: () => Promise.resolve(sizes()) },
  { name: 'shape', run: () => Promise.resolve(shape()), tells: true },
]);
