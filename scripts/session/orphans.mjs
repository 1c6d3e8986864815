import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sessionProcessIds } from './session-mark.mjs';
import { sendAll } from './session-processes.mjs';

const OWNER = 'owner';

/**
 * Notes whose session it is, so that it can be cleared away if its owner is killed.
 *
 * @param {string} root folder of the session
 */
export function noteOwner(root) {
  writeFileSync(join(root, OWNER), String(process.pid));
}

/** Ends sessions whose owner was killed before it could close them, and removes their files. */
export function removeOrphans() {
  for (const id of readdirSync(tmpdir())) {
    const root = join(tmpdir(), id);
    const owner = join(root, OWNER);
    if (!id.startsWith('presently-') || !existsSync(owner)) continue;
    if (existsSync(`/proc/${readFileSync(owner, 'utf8')}`)) continue;
    sendAll(sessionProcessIds(id), 'SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }
}
