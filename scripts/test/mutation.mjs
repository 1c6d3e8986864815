import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

import { inProject, toolEnvironment, toolNode } from '../prepare/places.mjs';

/** Every mutant runs all tests that reach it, so random schedules are kept few. */
const FEW = { PRESENTLY_PRESENCE_SEQUENCES: '60', PRESENTLY_DELIVERY_RUNS: '60' };
/** Of a hundred changes to a rule, so many must make a test fail. */
const LEAST = 90;
const ROOMS = ['electron/presence', 'electron/delivery/plan'];
const CAUGHT = new Set(['Killed', 'Timeout']);
const SURVIVED = new Set(['Survived', 'NoCoverage']);

/** @typedef {{ status: string }} Mutant */
/** @typedef {{ caught: number, survived: number }} Tally */

/** @param {readonly Mutant[]} mutants */
const tally = (mutants) => ({
  caught: mutants.filter(({ status }) => CAUGHT.has(status)).length,
  survived: mutants.filter(({ status }) => SURVIVED.has(status)).length,
});

/** @param {Tally} counts */
const score = ({ caught, survived }) =>
  caught + survived === 0 ? 100 : (100 * caught) / (caught + survived);

const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const { status } = spawnSync(toolNode(), [stryker, 'run', ...process.argv.slice(2)], {
  cwd: inProject(),
  env: { ...toolEnvironment(), ...FEW, TZ: 'UTC' },
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

/** @type {{ files: Record<string, { mutants: readonly Mutant[] }> }} */
const report = JSON.parse(
  readFileSync(inProject('test-results', 'mutation', 'mutation.json'), 'utf8'),
);
const files = Object.entries(report.files).map(([path, { mutants }]) => ({
  path: relative(inProject(), inProject(path)),
  ...tally(mutants),
}));
const rooms = ROOMS.map((room) => {
  const own = files.filter(({ path }) => path.startsWith(`${room}/`));
  return {
    path: room,
    caught: own.reduce((sum, { caught }) => sum + caught, 0),
    survived: own.reduce((sum, { survived }) => sum + survived, 0),
  };
});
const row = (/** @type {{ path: string } & Tally} */ one) =>
  `| \`${one.path}\` | ${String(one.caught)} | ${String(one.survived)} | ${score(one).toFixed(1)} % |`;
const table = (/** @type {readonly ({ path: string } & Tally)[]} */ rows) =>
  ['| code | caught | survived | score |', '| --- | --: | --: | --: |', ...rows.map(row)].join(
    '\n',
  );
const page = `# Mutation tests of the rules

Written by \`npm run test:mutation\`; do not edit. A rule is changed in every small way there is, and
the tests of the pure rooms must notice. A change that is caught makes a test fail; at least
${String(LEAST)} % of them have to be.

${table(rooms)}

## By file

${table(files.toSorted((one, other) => score(one) - score(other)))}
`;
writeFileSync(inProject('docs', 'mutation.md'), page);
for (const room of rooms) process.stdout.write(`${room.path}: ${score(room).toFixed(1)} %\n`);
process.exitCode = rooms.every((room) => score(room) >= LEAST) ? 0 : 1;
