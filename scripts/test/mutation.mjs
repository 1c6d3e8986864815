import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

import { inProject, toolEnvironment, toolNode } from '../prepare/places.mjs';

/** Of a hundred changes to a rule, so many must make a test fail. */
const LEAST = 90;
/** Each folder is held by the examples of its own tests; chance would give another score each time. */
const FOLDERS = [
  { path: 'electron/presence', tests: 'test/unit/presence' },
  { path: 'electron/delivery/plan', tests: 'test/unit/delivery/plan' },
];
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

/** @typedef {{ path: string } & Tally} Row */

/**
 * @param {{ path: string, tests: string }} folder
 * @returns {readonly Row[]} one for each of its files
 */
function mutate({ path, tests }) {
  const { status } = spawnSync(
    toolNode(),
    [stryker, 'run', '--mutate', `${path}/**/*.ts`, ...process.argv.slice(2)],
    {
      cwd: inProject(),
      env: { ...toolEnvironment(), PRESENTLY_MUTATION_TESTS: tests, TZ: 'UTC' },
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  /** @type {{ files: Record<string, { mutants: readonly Mutant[] }> }} */
  const report = JSON.parse(
    readFileSync(inProject('test-results', 'mutation', 'mutation.json'), 'utf8'),
  );
  return Object.entries(report.files)
    .filter(([, { mutants }]) => mutants.length > 0)
    .map(([file, { mutants }]) => ({
      path: relative(inProject(), inProject(file)),
      ...tally(mutants),
    }));
}

const files = FOLDERS.flatMap(mutate);
const folders = FOLDERS.map(({ path: folder }) => {
  const own = files.filter(({ path }) => path.startsWith(`${folder}/`));
  return {
    path: folder,
    caught: own.reduce((sum, { caught }) => sum + caught, 0),
    survived: own.reduce((sum, { survived }) => sum + survived, 0),
  };
});
const row = (/** @type {Row} */ one) =>
  `| \`${one.path}\` | ${String(one.caught)} | ${String(one.survived)} | ${score(one).toFixed(1)} % |`;
const table = (/** @type {readonly Row[]} */ rows) =>
  ['| code | caught | survived | score |', '| --- | --: | --: | --: |', ...rows.map(row)].join(
    '\n',
  );
const page = `# Mutation tests of the rules

Written by \`npm run test:mutation\`; do not edit. A rule is changed in every small way there is, and
the examples in the tests of that folder must notice, without the random schedules. A change that is
caught makes a test fail; at least ${String(LEAST)} % of them have to be.

${table(folders)}

## By file

${table(files.toSorted((one, other) => score(one) - score(other)))}
`;
writeFileSync(inProject('docs', 'mutation.md'), page);
for (const folder of folders)
  process.stdout.write(`${folder.path}: ${score(folder).toFixed(1)} %\n`);
process.exitCode = folders.every((folder) => score(folder) >= LEAST) ? 0 : 1;
