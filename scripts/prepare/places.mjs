import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts below the checkout */
export const inProject = (...parts) => join(PROJECT, ...parts);

/**
 * A folder of this user that all checkouts share; for what is large and costly to make again.
 * `PRESENTLY_CACHE_DIR` names it inside test sessions, where the home folder is another one.
 */
export function cacheFolder() {
  const given = process.env['PRESENTLY_CACHE_DIR'];
  if (given) return given;
  const base = process.env['XDG_CACHE_HOME'];
  // Relative values have to be ignored (XDG base directory specification).
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'presently');
}

/**
 * The environment for the checkout's own tools: its Node comes first, since many of them ask for
 * a newer one than the system may have.
 *
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(base = process.env) {
  const path = [inProject('node_modules', '.bin'), base['PATH'] ?? ''].join(delimiter);
  return { ...base, PATH: path };
}

/** The Node that the checkout brings along. */
export function toolNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return inProject('node_modules', 'node', 'bin', name);
}
