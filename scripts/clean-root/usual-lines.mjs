import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { inProject } from '../prepare/places.mjs';
import { testFiles } from '../test/test-files.mjs';
import { outsidePrograms, programsIn } from './outside-programs.mjs';

const RELATIVE_IMPORT = /\bfrom\s+'(\.[^']+)'/g;

/** What the demo starts: a whole desktop session and what it does in it. */
const DEMO = ['scripts/session', 'scripts/demo'];

/**
 * @param {string} file below the checkout
 * @param {Set<string>} [seen]
 * @returns {Set<string>} the file and everything below `test/` that it is made of
 */
function withImports(file, seen = new Set()) {
  if (seen.has(file) || !file.startsWith('test/')) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(inProject(file), 'utf8').matchAll(RELATIVE_IMPORT)) {
    withImports(join(dirname(file), path), seen);
  }
  return seen;
}

/** @returns {string[]} test files that start a program which the demo does not start */
export function testsBesideTheDemo() {
  const known = new Set(outsidePrograms(DEMO));
  const startsAnother = (/** @type {string} */ file) =>
    programsIn(file).some((name) => !known.has(name));
  return testFiles().filter((file) => [...withImports(file)].some(startsAnother));
}

/** @returns {string[]} what a clean root runs when nobody says what, as lines of shell */
export function usualLines() {
  const tests = testsBesideTheDemo();
  const inElectron = tests.filter((file) => file.endsWith('.spec.ts'));
  const inNode = tests.filter((file) => file.endsWith('.test.ts'));
  return [
    'npm run demo',
    ...(inElectron.length > 0 ? [`npx playwright test ${inElectron.join(' ')}`] : []),
    ...(inNode.length > 0 ? [`npx vitest run ${inNode.join(' ')}`] : []),
  ];
}
