import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { inProject, toolEnvironment, toolNode } from '../prepare/places.mjs';

/**
 * Tests of random schedules, which find more the longer they run.
 *
 * @typedef {object} Soak
 * @property {string} folder
 * @property {string} variable of the environment that holds how many schedules
 * @property {number} usual how many, unless a number is given
 * @property {readonly string[]} [only] which tests of the folder
 */

const FIELDS = {
  variable: 'PRESENTLY_FIELD_SEQUENCES',
  only: ['--testNamePattern', 'are as if Presently had never been there'],
};

/** @type {readonly Soak[]} */
const SOAKS = [
  // Ten thousand for each vendor, shared by the editions that its suite runs through.
  { folder: 'test/vendors/conpeek.contract.test.ts', usual: 5000, ...FIELDS },
  { folder: 'test/vendors/garoon.contract.test.ts', usual: 2000, ...FIELDS },
  { folder: 'test/vendors/idealist.contract.test.ts', usual: 3334, ...FIELDS },
  { folder: 'test/vendors/lineworks.contract.test.ts', usual: 3334, ...FIELDS },
  { folder: 'test/unit/delivery/', variable: 'PRESENTLY_DELIVERY_RUNS', usual: 500_000 },
  {
    folder: 'test/unit/presence/life.test.ts',
    variable: 'PRESENTLY_PRESENCE_SEQUENCES',
    usual: 500_000,
  },
];

const [given] = process.argv.slice(2);
const count = given === undefined ? null : Number(given);
if (count !== null && (!Number.isSafeInteger(count) || count < 1)) {
  process.stderr.write('Usage: soak.mjs [NUMBER OF SEQUENCES]\n');
  process.exit(2);
}
const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
for (const { folder, variable, usual, only = [] } of SOAKS) {
  const { status } = spawnSync(toolNode(), [vitest, 'run', folder, '--testTimeout=0', ...only], {
    cwd: inProject(),
    env: { ...toolEnvironment(), TZ: 'UTC', [variable]: String(count ?? usual) },
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
