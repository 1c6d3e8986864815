import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cacheFolder, inProject, PROJECT, toolEnvironment, toolNode } from './places.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./log.mjs').Log} Log */

const LIMIT_MS = 10 * 60_000;
/** How long a failure is believed, so that a network without the download does not cost each start. */
const MEMORY_MS = 7 * 24 * 60 * 60_000;

const failureNote = () => join(cacheFolder(), 'electron-download-failed.json');

/**
 * @param {string} version the pinned one
 * @returns {boolean} false while a failure for this version is remembered
 */
export function downloadIsWorthTrying(version) {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return false;
  const note = failureNote();
  if (!existsSync(note)) return true;
  try {
    const failed = JSON.parse(readFileSync(note, 'utf8'));
    const ageMs = Date.now() - Number(failed.at);
    return failed.version !== version || !(ageMs >= 0 && ageMs < MEMORY_MS);
  } catch {
    return true;
  }
}

/**
 * The normal way: the electron package's own download. A failure is remembered, not thrown.
 *
 * @param {string} version the pinned one
 * @param {Log} log
 * @returns {Promise<boolean>} whether the pinned Electron is there now
 */
export async function downloadElectron(version, log) {
  log.line(`Downloading Electron ${version}`);
  const installer = inProject('node_modules', 'electron', 'install.js');
  const result = await runProgram(toolNode(), [installer], {
    cwd: PROJECT,
    env: toolEnvironment(),
    timeoutMs: LIMIT_MS,
  });
  if (result.code === 0) {
    rmSync(failureNote(), { force: true });
    return true;
  }
  const reason = /Error: (.*)/.exec(result.stderr)?.[1] ?? 'no answer in time';
  log.line(`Electron ${version} cannot be downloaded here (${reason})`);
  mkdirSync(dirname(failureNote()), { recursive: true });
  writeFileSync(failureNote(), JSON.stringify({ version, at: Date.now() }));
  return false;
}
