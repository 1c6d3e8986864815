import { join } from 'node:path';
import { inProject } from '../prepare/places.mjs';
import { electronCommand } from '../prepare.mjs';
import { runProgram } from '../prepare/run-program.mjs';
import { whenAnswering } from './when-answering.mjs';

const START_LIMIT_MS = 30_000;
const END_LIMIT_MS = 10_000;

/** @typedef {import('../session/open-session.mjs').Session} Session */
/** @typedef {import('./tray-watch.mjs').TrayWatch} TrayWatch */

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {number} trayMs from the start of the process to the registered tray icon
 * @property {() => Promise<void>} stop politely, and waits for the end
 */

/**
 * @typedef {object} Programs
 * @property {() => Promise<Running>} startFloor the empty program
 * @property {(switches?: readonly string[]) => Promise<Running>} startFloorWindow an empty program
 *   that opens a window at Control+Alt+F
 * @property {(switches?: readonly string[]) => Promise<Running & { readyMs: number }>} startApp
 *   Presently, without its window; `readyMs` is from the start of the process until commands are
 *   answered
 * @property {(words: readonly string[], input?: string) => Promise<string>} command Presently's
 *   command line; throws unless it ends with 0
 */

/**
 * The two programs that are compared, on the same Electron with the same switches.
 *
 * @param {Session} session
 * @param {TrayWatch} tray
 * @returns {Programs}
 */
export function createPrograms(session, tray) {
  const electron = electronCommand();
  const profile = join(session.home, 'profile');

  const start = async (/** @type {readonly string[]} */ args) => {
    const registered = tray.next(START_LIMIT_MS);
    const begin = performance.now();
    const child = session.spawn(electron.executable, [...electron.args, ...args], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    const trayMs = (await registered) - begin;
    const { pid } = child;
    if (pid === undefined) throw new Error('Electron did not start');
    const stop = async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    };
    return { pid, trayMs, stop };
  };

  const run = (/** @type {readonly string[]} */ words, /** @type {string} */ input) => {
    const args = [inProject('scripts', 'presently.mjs'), ...words, '--profile', profile];
    return runProgram(process.execPath, args, { env: session.env, input });
  };

  return {
    startFloor: () => start([inProject('scripts', 'bench', 'floor-app')]),
    startFloorWindow: (switches = []) => {
      const data = join(session.home, 'floor-window');
      const own = inProject('scripts', 'bench', 'floor-window');
      return start([own, `--user-data-dir=${data}`, ...switches]);
    },
    async startApp(switches = []) {
      const begin = performance.now();
      const limits = { env: session.env, limitMs: START_LIMIT_MS };
      const answering = whenAnswering(profile, limits);
      const running = await start([inProject(), `--profile=${profile}`, '--hidden', ...switches]);
      return { ...running, readyMs: (await answering) - begin };
    },
    async command(words, input = '') {
      const { code, stdout, stderr } = await run(words, input);
      if (code === 0) return stdout;
      throw new Error(`presently ${words.join(' ')}: ${String(code)} ${stderr.trim()}`);
    },
  };
}
