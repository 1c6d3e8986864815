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
  // Electron wipes its environment, but names a profile, which lies in the session's folder.
  const profile = new RegExp(`--(?:profile|user-data-dir)=\\S*/${id}/`);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => {
      const marked = readFact(pid, 'environ').split('\0').includes(mark);
      return marked || profile.test(readFact(pid, 'cmdline'));
    });
}

/**
 * @param {number} pid
 * @param {'environ' | 'cmdline'} fact
 * @returns {string} empty if it has ended, even if nobody collected it yet, or is another user's
 */
function readFact(pid, fact) {
  try {
    return readFileSync(`/proc/${String(pid)}/${fact}`, 'latin1');
  } catch {
    return '';
  }
}
