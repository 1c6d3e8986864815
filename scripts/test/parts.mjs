import { join } from 'node:path';

import { electronCommand } from '../prepare.mjs';
import { inProject } from '../prepare/places.mjs';
import { readPlaywright, readVitest } from './read-report.mjs';

/**
 * One run of one tool.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} words what selects it on the command line
 * @property {readonly string[]} script what Node runs, with its arguments
 * @property {Record<string, string>} [env]
 * @property {string} [report] where the tool writes its report; without one only its exit code counts
 * @property {(report: unknown) => import('./read-report.mjs').PartReport} [read]
 * @property {(file: string) => boolean} [holds] whether a test file belongs to it
 */

/** The folder with everything that a run leaves behind. */
export const RESULTS = inProject('test-results');

/** The answer within three minutes: all that needs no desktop. */
const QUICK = 'quick';

/**
 * @param {{ name: string, word: string, folder: string, zone: string, without?: readonly string[] }} what
 *   `folder` below the checkout; `without`: patterns of its files that do not run
 * @returns {Part}
 */
function vitestPart({ name, word, folder, zone, without = [] }) {
  const report = join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`);
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    words: [QUICK, word],
    script: [vitest, 'run', folder, ...reporters, ...without.map((file) => `--exclude=${file}`)],
    env: { TZ: zone },
    report,
    read: readVitest,
    holds: (file) => file.startsWith(folder) && file.endsWith('.test.ts'),
  };
}

/**
 * @param {'desktop' | 'states' | 'acceptance'} name
 * @returns {Part}
 */
function playwrightPart(name) {
  const report = join(RESULTS, `${name}.json`);
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  return {
    name,
    words: [name],
    script: [playwright, 'test', `--project=${name}`, `--output=${join(RESULTS, name)}`],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...electronCommand().env },
    report,
    read: readPlaywright,
    holds: (file) => file.startsWith(`test/${name}/`) && file.endsWith('.spec.ts'),
  };
}

/**
 * Everything that `npm test` runs, in order: what answers soon comes first. A clock's zone must not
 * matter, so presence is tried in one with an odd daylight saving time as well; its random schedules
 * live in zones of their own, wherever the computer is.
 *
 * @returns {readonly Part[]}
 */
export function allParts() {
  return [
    { name: 'gates', words: [QUICK, 'gates'], script: [inProject('scripts', 'check.mjs')] },
    vitestPart({ name: 'unit', word: 'unit', folder: 'test/unit/', zone: 'UTC' }),
    vitestPart({
      name: 'presence, Lord Howe time',
      word: 'unit',
      folder: 'test/unit/presence/',
      zone: 'Australia/Lord_Howe',
      without: ['**/life.test.ts', '**/properties.test.ts'],
    }),
    vitestPart({ name: 'vendors', word: 'vendors', folder: 'test/vendors/', zone: 'UTC' }),
    {
      name: 'vendor coverage',
      words: [QUICK, 'vendors'],
      script: [inProject('scripts', 'test', 'vendor-coverage.mjs')],
    },
    playwrightPart('acceptance'),
    playwrightPart('states'),
    playwrightPart('desktop'),
  ];
}
