import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { PrepareProblem } from '../prepare/problem.mjs';
import { PACKAGES } from './packages.mjs';
import { SHARED } from './workspace.mjs';

/** After that a new one is made, with the packages of that day, in ms. */
const FRESH_MS = 14 * 24 * 60 * 60_000;
const LAST_LINES = 5;
const BASE = join(SHARED, 'base');

function isFresh() {
  const made = statSync(BASE, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs < FRESH_MS;
}

/**
 * @param {string} folder
 * @param {{ debian: import('./machine.mjs').Debian, workspace: import('./workspace.mjs').Workspace }} how
 */
async function bootstrap(folder, { debian: { codename, mirror }, workspace }) {
  const packages = ['--variant=minbase', '--include=ca-certificates,git'];
  let output = '';
  const code = await workspace.run(['debootstrap', ...packages, codename, folder, mirror], {
    onText: (text) => (output += text),
  });
  if (code === 0) return;
  const reason = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  throw new PrepareProblem(`debootstrap failed:\n${reason}`);
}

/**
 * Copies a bare Debian with git and certificates. It is made by the first run and kept.
 *
 * @param {string} root where to; not there yet
 * @param {{ debian: import('./machine.mjs').Debian, workspace: import('./workspace.mjs').Workspace,
 *   log: import('../prepare/log.mjs').Log }} how
 * @returns {Promise<void>}
 * @throws {PrepareProblem} with the reason debootstrap gives
 */
export async function copyBase(root, { debian, workspace, log }) {
  if (!isFresh()) {
    log.line(`Making a bare Debian (${debian.codename})`);
    const made = join(workspace.folder, 'base');
    await bootstrap(made, { debian, workspace });
    chmodSync(made, 0o755);
    rmSync(PACKAGES, { recursive: true, force: true });
    rmSync(BASE, { recursive: true, force: true });
    renameSync(made, BASE);
  }
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', BASE, root]);
  if (status !== 0 || !existsSync(root)) throw new Error(`No copy of the base: ${String(stderr)}`);
}
