import { readdirSync, readFileSync } from 'node:fs';

/** In the environment of every process of a session, so that those which left their parent are found. */
const MARK = 'PRESENTLY_SESSION';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} id of the session
 */
export function markSession(env, id) {
  env[MARK] = id;
}

/**
 * @param {string} id of the session
 * @returns {number[]} ids of its processes that run now
 */
export function sessionProcessIds(id) {
  const mark = `${MARK}=${id}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && hasMark(pid, mark));
}

/**
 * @param {number} pid
 * @param {string} mark
 */
function hasMark(pid, mark) {
  try {
    return readFileSync(`/proc/${String(pid)}/environ`, 'latin1')
      .split('\0')
      .includes(mark);
  } catch {
    // It has ended, or is another user's. (An ended one that nobody collected yet reads as empty.)
    return false;
  }
}
