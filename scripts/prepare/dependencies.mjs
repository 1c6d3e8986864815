import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { inProject, PROJECT } from './places.mjs';
import { PrepareProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./log.mjs').Log} Log */

const LOCKFILE = inProject('package-lock.json');
const STAMP = inProject('node_modules', '.cache', 'presently', 'installed-lockfile');
const REASON_LINES = 10;

/** Whether `node_modules` is what the lockfile says. Cheap: one hash. */
export function dependenciesAreCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();
}

/**
 * Installs exactly what the lockfile says, unless that is there already.
 *
 * @param {Log} log
 * @returns {Promise<void>}
 * @throws {PrepareProblem} with the reason npm gives
 */
export async function prepareDependencies(log) {
  if (dependenciesAreCurrent()) return;
  if (!installedByHand()) {
    log.line('Installing packages (npm ci)');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const result = await runProgram(npm, ['ci', '--no-audit', '--no-fund'], { cwd: PROJECT });
    if (result.code !== 0) {
      throw new PrepareProblem(`npm ci failed:\n${reasonOf(result.stderr)}`);
    }
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lockfileHash());
}

/**
 * @param {string} stderr of npm, which puts the reason first and pages of usage after it
 */
function reasonOf(stderr) {
  const errors = stderr.split('\n').filter((line) => /^npm error ./.test(line));
  return (errors.length > 0 ? errors.slice(0, REASON_LINES) : [stderr.trim()]).join('\n');
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
}

/**
 * Whether npm was run by the person and left the tree of this very lockfile: a second install
 * would only cost time. npm notes what it installed in a lockfile inside `node_modules`.
 */
function installedByHand() {
  const note = inProject('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = packagesOf(LOCKFILE);
  const found = packagesOf(note);
  return (
    Object.keys(found).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => {
      const installed = found[path];
      return path === '' || (installed ? installed.version === entry.version : entry.optional);
    })
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}
