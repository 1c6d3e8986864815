import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

import { inProject, PROJECT } from '../prepare/places.mjs';
import { PrepareProblem } from '../prepare/problem.mjs';

/** Where the checkout lies inside a root. */
export const CHECKOUT = '/root/project';
/** Where Node lies inside a root. */
export const NODE = '/opt/node';

/**
 * @param {'node' | 'npm'} name
 * @returns {string} the file that the person's own command is, not what the checkout installed
 */
function ownProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const folder of folders.filter((each) => !each.startsWith(inProject('node_modules')))) {
    try {
      return realpathSync(join(folder, name));
    } catch {
      // In another folder, then.
    }
  }
  throw new PrepareProblem(`There is no ${name} to put into a clean root`);
}

/**
 * Puts this machine's Node and npm into a root; nothing else of the machine goes in.
 *
 * @param {string} root
 */
export function addNode(root) {
  const own = join(root, NODE);
  mkdirSync(join(own, 'bin'), { recursive: true });
  cpSync(ownProgram('node'), join(own, 'bin', 'node'));
  const npm = dirname(dirname(ownProgram('npm')));
  cpSync(npm, join(own, 'lib', 'npm'), { recursive: true });
  for (const name of ['npm', 'npx']) {
    symlinkSync(join('..', 'lib', 'npm', 'bin', `${name}-cli.js`), join(own, 'bin', name));
  }
}

/** @param {readonly string[]} args @returns {string} what git answers */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new PrepareProblem(`git ${String(args[0])} failed:\n${stderr.trim()}`);
  return stdout.trim();
}

/**
 * Puts the last commit of this checkout into a root, with nothing that a checkout gathers.
 *
 * @param {string} root
 * @returns {string} the commit, and whether there are changes beside it that are left out
 */
export function addCheckout(root) {
  const copy = join(root, CHECKOUT);
  git('clone', '--quiet', '--depth', '1', `file://${PROJECT}`, copy);
  git('-C', copy, 'remote', 'remove', 'origin');
  const changed = git('status', '--porcelain') === '' ? '' : ', without the changes beside it';
  return `${git('log', '-1', '--format=%h %s')}${changed}`;
}

/**
 * Makes the copy of the checkout forget one package that it would install, as if somebody had never
 * put it on the list.
 *
 * @param {string} root
 * @param {string} name of the Debian package
 * @throws {PrepareProblem} if it is not on the list
 */
export function takeOffTheList(root, name) {
  const list = join(root, CHECKOUT, 'scripts', 'prepare', 'system-parts.mjs');
  const lines = readFileSync(list, 'utf8').split('\n');
  const left = lines.filter((line) => line.split(':')[0]?.trim().replaceAll("'", '') !== name);
  if (left.length !== lines.length - 1) {
    throw new PrepareProblem(`${name} is not a line of scripts/prepare/system-parts.mjs`);
  }
  writeFileSync(list, left.join('\n'));
}
