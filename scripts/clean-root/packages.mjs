import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { SHARED } from './workspace.mjs';

/** Debian packages as they were fetched, so that a run need not fetch them again. */
export const PACKAGES = join(SHARED, 'packages');

/** @param {string} root */
const archives = (root) => join(root, 'var', 'cache', 'apt', 'archives');

/** @param {string} folder */
function packagesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.deb'));
}

/**
 * Puts all packages that earlier runs fetched where apt of a root looks first.
 *
 * @param {string} root
 */
export function lendPackages(root) {
  mkdirSync(PACKAGES, { recursive: true });
  const there = new Set(packagesIn(archives(root)));
  for (const name of packagesIn(PACKAGES).filter((each) => !there.has(each))) {
    linkSync(join(PACKAGES, name), join(archives(root), name));
  }
}

/**
 * Takes over what a run fetched.
 *
 * @param {string} root
 */
export function keepPackages(root) {
  const known = new Set(packagesIn(PACKAGES));
  for (const name of packagesIn(archives(root)).filter((each) => !known.has(each))) {
    // Whole or not at all: another run may be reading.
    const part = join(PACKAGES, `${name}.part-${String(process.pid)}`);
    copyFileSync(join(archives(root), name), part);
    renameSync(part, join(PACKAGES, name));
  }
}
