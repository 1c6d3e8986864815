import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { cacheFolder } from '../prepare/places.mjs';
import { atExit } from '../session/at-exit.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} folder
 * @property {(command: readonly string[], options: ApartOptions) => Promise<number>} run a program
 *   that sees mounts and processes of its own; both end with it. Gives its exit code
 * @property {() => string} keep it for a look after this run; gives its place
 * @property {() => void} remove it with everything that runs in it
 */

/**
 * @typedef {object} ApartOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} onText gets both outputs as they come
 */

/** What all runs share lies beside them: the bare system and the fetched packages. */
export const SHARED = join(cacheFolder(), 'clean-root');

const OWNER = 'owner';
const OWN_PREFIX = 'run-';
/** Whoever is killed may write a last file, so removing is tried again. */
const TRIES = 5;

/** @param {string} folder */
function removeFolder(folder) {
  // A mount that was left would be another file system: what is below it belongs to somebody else.
  const args = ['-rf', '--one-file-system', folder];
  for (let left = TRIES; left > 0 && existsSync(folder); left -= 1) spawnSync('rm', args);
}

/** Removes what a run left that was killed before it could. */
function removeOrphans() {
  for (const name of readdirSync(SHARED)) {
    const owner = join(SHARED, name, OWNER);
    if (!name.startsWith(OWN_PREFIX) || !existsSync(owner)) continue;
    if (!existsSync(`/proc/${readFileSync(owner, 'utf8')}`)) removeFolder(join(SHARED, name));
  }
}

/**
 * A folder for one run, which goes with it, also when the run is interrupted.
 *
 * @returns {Workspace}
 */
export function openWorkspace() {
  mkdirSync(SHARED, { recursive: true });
  removeOrphans();
  const folder = mkdtempSync(join(SHARED, OWN_PREFIX));
  writeFileSync(join(folder, OWNER), String(process.pid));
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  const clear = () => {
    // Its first process dies with it, and with that one all others and every mount.
    for (const child of running) child.kill('SIGKILL');
    removeFolder(folder);
  };
  const forget = atExit(clear);

  return {
    folder,
    run(command, { env, onText }) {
      const apart = ['unshare', '--mount', '--pid', '--fork', '--kill-child', ...command];
      // Ends with this process even if that is killed.
      const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...apart], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', onText);
      return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => {
          running.delete(child);
          resolve(code ?? 1);
        });
      });
    },
    keep() {
      forget();
      const kept = folder.replace(OWN_PREFIX, 'kept-');
      renameSync(folder, kept);
      return kept;
    },
    remove() {
      clear();
      forget();
    },
  };
}
