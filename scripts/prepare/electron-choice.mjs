import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from './places.mjs';
import { PrepareProblem } from './problem.mjs';
import { runtimeFolder } from './registry-runtime.mjs';

/**
 * @typedef {object} ElectronChoice
 * @property {'override' | 'pinned' | 'registry'} origin where it comes from: named by the person,
 *   the version that is shipped, or the test runtime from the package registry
 * @property {string} distPath folder that holds the executable
 * @property {string} executable
 * @property {readonly string[]} args to put before the app's folder
 * @property {string} version e.g. `45.4.1`
 * @property {Record<string, string>} env makes other tools (Playwright, the `electron` command) use
 *   the same Electron
 */

/** Where the executable lies below a distribution folder, per platform. */
const EXECUTABLES = {
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  win32: 'electron.exe',
};

/** The Electron version that the lockfile pins and releases ship. */
export function pinnedVersion() {
  const text = readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8');
  return /** @type {string} */ (JSON.parse(text).version);
}

/**
 * The first Electron that is on this machine already, in the order named by the person, pinned,
 * test runtime.
 *
 * @returns {ElectronChoice | undefined}
 */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describe('override', override);
  const installed = describe('pinned', inProject('node_modules', 'electron', 'dist'));
  if (installed?.version === pinnedVersion()) return installed;
  return describe('registry', runtimeFolder());
}

/**
 * How to start Electron: `spawn(executable, [...args, appFolder, ...])`.
 *
 * @returns {ElectronChoice}
 * @throws {PrepareProblem} if `prepare` has not found or made one yet
 */
export function electronCommand() {
  const found = findElectron();
  if (found) return found;
  throw new PrepareProblem('No Electron yet: run  node scripts/prepare.mjs app');
}

/**
 * One line that says which Electron a run uses.
 *
 * @param {ElectronChoice} choice
 */
export function electronLine({ origin, version, distPath }) {
  const notes = {
    override: `from ${distPath}`,
    pinned: 'pinned',
    registry: 'test and development runtime from the package registry; never shipped',
  };
  return `Electron ${version} (${notes[origin]})`;
}

/**
 * @param {ElectronChoice['origin']} origin
 * @param {string} distPath
 * @returns {ElectronChoice | undefined} undefined if there is no complete Electron in the folder
 */
function describe(origin, distPath) {
  const name = EXECUTABLES[/** @type {keyof EXECUTABLES} */ (process.platform)] ?? 'electron';
  const executable = join(distPath, name);
  const versionFile = join(distPath, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return {
    origin,
    distPath,
    executable,
    // Chromium refuses to run as root with its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''),
    env: { ELECTRON_OVERRIDE_DIST_PATH: distPath },
  };
}
