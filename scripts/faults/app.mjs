import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { askApp } from '../../electron/controls/command-line/client.ts';
import { profileOf } from '../../electron/controls/command-line/profile.ts';
import { electronCommand } from '../prepare.mjs';
import { inProject } from '../prepare/places.mjs';
import { waitUntil } from '../session/wait-until.mjs';

/** @typedef {import('../../electron/contract/views/status-view.ts').StatusView} StatusView */

/**
 * The app on one profile, without a screen, spoken to over its socket.
 *
 * @typedef {object} App
 * @property {() => Promise<void>} start returns when it answers
 * @property {() => Promise<void>} kill as a crash does; returns when it has gone
 * @property {() => void} killNow the same without waiting
 * @property {(name: string, input?: object) => Promise<Answer>} ask
 * @property {() => Promise<StatusView>} status
 * @property {() => string} log what it printed last
 */

/** @typedef {{ code: number | null, text: string }} Answer `code` null: it ended before it answered */

const READY_LIMIT_MS = 30_000;
const KEPT_LOG = 4000;

/** @param {string} folder for everything that is not the profile */
function environment(folder) {
  const of = (/** @type {string} */ name) => {
    const path_ = path.join(folder, name);
    mkdirSync(path_, { recursive: true, mode: 0o700 });
    return path_;
  };
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(DISPLAY|WAYLAND_|DBUS_|XDG_|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/u.test(name),
  );
  return {
    ...Object.fromEntries(own),
    HOME: of('home'),
    XDG_CONFIG_HOME: of('config'),
    XDG_CACHE_HOME: of('cache'),
    XDG_DATA_HOME: of('data'),
    XDG_RUNTIME_DIR: of('run'),
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}

/**
 * @param {{ profile: string, folder: string }} places
 * @returns {App}
 */
export function createApp({ profile, folder }) {
  const env = environment(folder);
  const { socket } = profileOf({ profile, sample: false }, { platform: process.platform, env });
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  let log = '';

  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;

  /** @type {App['ask']} */
  const ask = async (name, input = {}) => {
    /** @type {string[]} */
    const lines = [];
    const add = (/** @type {string} */ line) => lines.push(line);
    const request = {
      version: /** @type {const} */ (1),
      name,
      input: { ...input },
      format: /** @type {const} */ ('json'),
      waitMs: null,
      watch: false,
      explain: false,
    };
    const code = await askApp(socket, request, { out: add, err: add });
    return { code, text: lines.join('\n') };
  };

  return {
    ask,
    async start() {
      const { executable, args } = electronCommand();
      const own = [`--profile=${profile}`, '--hidden', '--foreground', '--ozone-platform=headless'];
      child = spawn(executable, [...args, inProject(), ...own], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (/** @type {Buffer} */ chunk) => {
          log = `${log}${chunk.toString('utf8')}`.slice(-KEPT_LOG);
        });
      }
      const isReady = async () => {
        if (!isRunning()) throw new Error(`The app ended at its start:\n${log}`);
        return (await ask('ready')).code === 0;
      };
      await waitUntil('the running app', isReady, READY_LIMIT_MS);
    },
    async kill() {
      child?.kill('SIGKILL');
      await waitUntil('the end of the app', () => !isRunning());
    },
    killNow() {
      child?.kill('SIGKILL');
    },
    async status() {
      const { code, text } = await ask('status');
      if (code !== 0) throw new Error(`The app did not tell its status: ${text}\n${log}`);
      return JSON.parse(text);
    },
    log: () => log,
  };
}
