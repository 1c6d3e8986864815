import { createConnection } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { profileOf } from '../../electron/controls/command-line/profile.ts';

const PAUSE_MS = 3;

/**
 * Knocks at the socket of a profile until somebody opens.
 *
 * @param {string} folder
 * @param {{ env: NodeJS.ProcessEnv, limitMs: number }} surroundings
 * @returns {Promise<number>} when (`performance.now`) commands were answered
 */
export async function whenAnswering(folder, { env, limitMs }) {
  const target = { profile: folder, sample: false };
  const { socket } = profileOf(target, { platform: process.platform, env });
  const end = performance.now() + limitMs;
  while (!(await opens(socket))) {
    if (performance.now() > end) throw new Error(`Nobody answered within ${String(limitMs)} ms`);
    await delay(PAUSE_MS);
  }
  return performance.now();
}

/**
 * @param {string} socket
 * @returns {Promise<boolean>}
 */
function opens(socket) {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => {
      resolve(false);
    });
  });
}
