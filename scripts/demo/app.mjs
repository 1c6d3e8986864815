import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../prepare/run-program.mjs';
import { inProject } from '../prepare/places.mjs';
import { waitUntil } from '../session/wait-until.mjs';

/** @typedef {import('../session/open-session.mjs').Session} Session */
/** @typedef {import('../../electron/contract/views/status-view.ts').StatusView} StatusView */
/** @typedef {import('../prepare/run-program.mjs').ProgramResult} ProgramResult */

/**
 * @typedef {object} App
 * @property {(...words: readonly string[]) => Promise<string>} command `presently` with these words;
 *   returns what it printed, throws unless it ends with 0
 * @property {(...words: readonly string[]) => Promise<ProgramResult>} attempt the same without throwing
 * @property {(content: object) => Promise<string>} importFile from a file that is gone afterwards
 * @property {() => Promise<StatusView>} status
 * @property {() => readonly string[]} processes command lines of those that run on the profile
 * @property {() => Promise<void>} kill as a crash does; returns when it has gone
 * @property {() => string} output everything that was printed so far
 */

/** No command may hang the demonstration. */
const LONGEST_MS = 30_000;

/**
 * @param {string} pid
 * @returns {string} empty if there is no such process, or only its exit code is left
 */
function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * The app on a new profile of this session, from outside.
 *
 * @param {Session} session
 * @returns {App}
 */
export function createApp(session) {
  const profile = path.join(session.home, 'profile');
  const file = path.join(session.home, 'presently.json');
  let output = '';

  /** @type {App['attempt']} */
  const attempt = async (...words) => {
    const args = [inProject('scripts', 'presently.mjs'), ...words, '--profile', profile];
    const options = { env: session.env, timeoutMs: LONGEST_MS };
    const result = await runProgram(process.execPath, args, options);
    output += result.stdout + result.stderr;
    return result;
  };

  /** @type {App['command']} */
  const command = async (...words) => {
    const { code, stdout, stderr } = await attempt(...words);
    if (code === 0) return stdout;
    const end = code === null ? `did not end in ${String(LONGEST_MS)} ms` : `gave ${String(code)}`;
    throw new Error(`\`presently ${words.join(' ')}\` ${end} ${stderr.trim()}`.trim());
  };

  const status = async () =>
    /** @type {StatusView} */ (JSON.parse(await command('status', '--json')));

  const processes = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(commandLineOf)
      .filter((line) => line.includes(profile));

  return {
    attempt,
    command,
    async importFile(content) {
      writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
      try {
        return await command('import', file);
      } finally {
        rmSync(file);
      }
    },
    status,
    processes,
    async kill() {
      const { pid } = (await status()).app;
      process.kill(pid, 'SIGKILL');
      await waitUntil('the end of the app', () => commandLineOf(String(pid)) === '');
    },
    output: () => output,
  };
}
