import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { inProject } from '../prepare/places.mjs';

/** How scripts and tests start a program by its name. */
const STARTS = [
  /(?:\b(?:spawn|spawnSync|execFile|execFileSync|runProgram)|\bsession\.run|(?<![.\w])run)\(\s*'([^']+)'/g,
  /\.part\(\s*[^,()]+,\s*\[\s*'([^']+)'/g,
];

/** They come with any Debian, with Node, or with apt: the preparation itself leans on them. */
export const EVERYWHERE = new Set([
  'apt-cache',
  'apt-config',
  'apt-get',
  'cp',
  'find',
  'git',
  'mount',
  'node',
  'npm',
  'rm',
  'setpriv',
  'sh',
  'tar',
  'umount',
  'unshare',
]);

/** Whoever is root does without. */
const NOT_FOR_ROOT = new Set(['sudo']);

const FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/opt/node/bin'];

/**
 * The programs that one file starts by name, other than those that are everywhere.
 *
 * @param {string} file below the checkout
 * @returns {string[]}
 */
export function programsIn(file) {
  const text = readFileSync(inProject(file), 'utf8');
  const names = STARTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name));
  return [...new Set(names.map((name) => basename(name ?? '')))].filter(
    (name) => !EVERYWHERE.has(name) && !NOT_FOR_ROOT.has(name),
  );
}

/**
 * @param {string} folder below the checkout
 * @returns {string[]} its source files, below the checkout
 */
export function sourcesBelow(folder) {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mjs|ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject().length + 1))
    .sort();
}

/**
 * @param {readonly string[]} folders below the checkout
 * @returns {string[]} every outside program that a file in them starts by name
 */
export function outsidePrograms(folders) {
  const names = folders.flatMap(sourcesBelow).flatMap(programsIn);
  return [...new Set(names)].sort();
}

/**
 * @param {string} root of a system
 * @returns {string[]} outside programs of scripts and tests that it lacks
 */
export function missingPrograms(root) {
  // Links are not followed: an absolute one would lead out of the root.
  const isThere = (/** @type {string} */ path) => lstatSync(path, { throwIfNoEntry: false });
  return outsidePrograms(['scripts', 'test']).filter(
    (name) => !FOLDERS.some((folder) => isThere(join(root, folder, name))),
  );
}
