import { pathToFileURL } from 'node:url';

import { buildIsCurrent, prepareBuild } from './prepare/build.mjs';
import { dependenciesAreCurrent, prepareDependencies } from './prepare/dependencies.mjs';
import { electronIsCurrent, prepareElectron } from './prepare/electron.mjs';
import { electronCommand, electronLine } from './prepare/electron-choice.mjs';
import { createLog } from './prepare/log.mjs';
import { inProject } from './prepare/places.mjs';
import { PrepareProblem } from './prepare/problem.mjs';
import { preparePackages } from './prepare/system-packages.mjs';
import { withLock } from './prepare/with-lock.mjs';

export { electronCommand, electronLine, PrepareProblem };

/** @typedef {import('./prepare/log.mjs').Log} Log */

/**
 * What a command needs: `build`, the packages and the built app; `app`, an Electron that can run it
 * as well; `desktop`, the parts of a desktop session as well.
 *
 * @typedef {'build' | 'app' | 'desktop'} Need
 */

/**
 * Brings this checkout to where a command can run: installs, fetches and builds what is missing
 * and nothing else. When nothing is missing it only looks.
 *
 * @param {{ needs: readonly Need[], log?: Log }} options `log`: standard error unless given
 * @returns {Promise<void>}
 * @throws {PrepareProblem} if the person has to do something first
 */
export async function prepare({ needs, log = createLog() }) {
  const desktop = needs.includes('desktop');
  const runs = desktop || needs.includes('app');
  // System packages and npm packages have nothing to do with each other and take about as long.
  const results = await Promise.allSettled([
    runs ? preparePackages({ desktop, log }) : undefined,
    prepareCheckout(runs, log),
  ]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * @param {boolean} runs whether Electron is needed
 * @param {Log} log
 */
async function prepareCheckout(runs, log) {
  const current = () =>
    dependenciesAreCurrent() && (!runs || electronIsCurrent()) && buildIsCurrent();
  if (current()) return;
  await withLock(inProject('.cache', 'prepare.lock'), log, async () => {
    await prepareDependencies(log);
    if (runs) await prepareElectron(log);
    await prepareBuild(log);
  });
}

/** @param {readonly string[]} args */
async function main(args) {
  const [need = 'app'] = args;
  if (args.length > 1 || !['build', 'app', 'desktop'].includes(need)) {
    process.stderr.write('Usage: node scripts/prepare.mjs [build|app|desktop]\n');
    return 2;
  }
  try {
    await prepare({ needs: [/** @type {Need} */ (need)] });
    if (need !== 'build') process.stderr.write(`${electronLine(electronCommand())}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
