import { existsSync } from 'node:fs';

import { PrepareProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';
import { APP_PARTS, DESKTOP_PARTS, missingPackages } from './system-parts.mjs';

/** @typedef {import('./log.mjs').Log} Log */
/** @typedef {import('./system-parts.mjs').SystemPart} SystemPart */

const APT_OPTIONS = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Installs the system packages that are missing. Only on Linux; a system without apt is told what
 * it lacks.
 *
 * @param {{ desktop: boolean, log: Log }} options `desktop`: the parts of a test session too
 * @returns {Promise<void>}
 * @throws {PrepareProblem} with the one command to run, where this process may not install
 */
export async function preparePackages({ desktop, log }) {
  if (process.platform !== 'linux') return;
  await installMissing(desktop ? [...APP_PARTS, ...DESKTOP_PARTS] : APP_PARTS, log);
}

/**
 * @param {readonly SystemPart[]} parts
 * @param {Log} log
 * @returns {Promise<void>}
 * @throws {PrepareProblem} as above
 */
export async function installMissing(parts, log) {
  const missing = missingPackages(parts);
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new PrepareProblem(`Missing on this system (Debian names): ${missing.join(' ')}`);
  }
  await installPackages(await presentNames(missing), log);
  const left = missingPackages(parts);
  if (left.length > 0) throw new PrepareProblem(`Still missing after apt-get: ${left.join(' ')}`);
}

/**
 * @param {readonly string[]} packages
 * @param {Log} log
 */
async function installPackages(packages, log) {
  const prefix = await rootPrefix();
  if (!prefix) throw new PrepareProblem(`Please run:\n  ${manualCommand(packages)}`);
  log.line(`Installing with apt-get: ${packages.join(' ')}`);
  const install = ['apt-get', 'install', ...APT_OPTIONS, ...packages];
  const first = await apt([...prefix, ...install], log);
  if (first.code === 0) return;
  // The usual cause is package lists that are absent or too old, so they are fetched only now.
  await apt([...prefix, 'apt-get', 'update', '-q'], log);
  const second = await apt([...prefix, ...install], log);
  if (second.code === 0) return;
  const reason = second.stderr.trim().split('\n').slice(-3).join('\n');
  throw new PrepareProblem(`apt-get failed:\n${reason}\nTry: ${manualCommand(packages)}`);
}

/**
 * @param {readonly string[]} command
 * @param {Log} log
 */
function apt(command, log) {
  const [program = '', ...args] = command;
  return runProgram(program, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    onLine: (line) => {
      if (/^(Need to get|After this operation|Fetched)/.test(line)) log.line(`  ${line}`);
    },
  });
}

/** How to become root: nothing to add, `sudo -n`, or undefined where neither is possible. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = await runProgram('sudo', ['-n', 'true']);
  return sudo.code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Since the 64-bit time change some libraries carry `t64` in their package name.
 *
 * @param {readonly string[]} packages
 */
async function presentNames(packages) {
  const libraries = packages.filter((name) => name.startsWith('lib'));
  const known = await runProgram('apt-cache', ['show', ...libraries.map((name) => `${name}t64`)]);
  return packages.map((name) =>
    known.stdout.includes(`Package: ${name}t64\n`) ? `${name}t64` : name,
  );
}

/** @param {readonly string[]} packages */
function manualCommand(packages) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
