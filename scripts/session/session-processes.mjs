import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { markSession, sessionProcessIds } from './session-mark.mjs';
import { waitUntil } from './wait-until.mjs';

const GRACE_MS = 3000;
const PAUSE_MS = 10;

/**
 * @typedef {object} SessionProcesses
 * @property {(command: string, args: readonly string[],
 *   options?: import('node:child_process').SpawnOptions) => import('node:child_process').ChildProcess
 *   } spawn starts a program in the session
 * @property {(name: string, command: readonly string[],
 *   options?: { env?: NodeJS.ProcessEnv, input?: string }) => import('node:child_process').ChildProcess
 *   } part starts a part of the desktop; its output goes to `<name>.log`
 * @property {() => Promise<void>} stop ends all of them, politely first
 * @property {() => void} kill ends all of them at once and waits for it; for the exit of this process
 */

/**
 * Keeps the processes of one session together.
 *
 * @param {{ id: string, env: NodeJS.ProcessEnv, logs: string }} options `env` may be completed by
 *   the caller later; `logs`: folder for the parts' output
 * @returns {SessionProcesses}
 */
export function createSessionProcesses({ id, env, logs }) {
  markSession(env, id);
  const mine = () => sessionProcessIds(id);

  /** @type {number[]} */
  const programs = [];

  /** @type {SessionProcesses['spawn']} */
  const start = (command, args, options = {}) => {
    const child = spawn(command, args, { env, detached: true, ...options });
    child.on('error', () => {
      // Whoever waits for the program to be ready says what is missing.
    });
    return child;
  };

  return {
    spawn(command, args, options) {
      const child = start(command, args, options);
      if (child.pid !== undefined) programs.push(child.pid);
      return child;
    },
    part(name, [command = '', ...args], options = {}) {
      // A file and not a pipe, so that the part outlives whoever reads it.
      const log = openSync(join(logs, `${name}.log`), 'a');
      const child = start(command, args, {
        env: { ...env, ...options.env },
        stdio: ['pipe', log, log],
      });
      closeSync(log);
      child.stdin?.on('error', () => {
        // It ended before it read; its log says why.
      });
      child.stdin?.end(options.input ?? '');
      child.unref();
      return child;
    },
    async stop() {
      // Programs before the desktop under them, as when a person logs out.
      await end(() => mine().filter((pid) => programs.includes(pid)));
      await end(mine);
    },
    kill() {
      const until = performance.now() + GRACE_MS;
      // Again for what was being started just then, and until none can write a file any more.
      for (let left = mine(); left.length > 0 && performance.now() < until; left = mine()) {
        sendAll(left, 'SIGKILL');
        pause(PAUSE_MS);
      }
    },
  };
}

/** @param {number} ms in which nothing else runs: an exit handler cannot wait in any other way */
function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** @param {() => number[]} left those that still run */
async function end(left) {
  const gone = () => left().length === 0;
  sendAll(left(), 'SIGTERM');
  try {
    await waitUntil('the end of the session', gone, GRACE_MS);
  } catch {
    sendAll(left(), 'SIGKILL');
    await waitUntil('the end of the session', gone);
  }
}

/**
 * @param {readonly number[]} pids
 * @param {NodeJS.Signals} signal
 */
export function sendAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended in the meantime.
    }
  }
}
