import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { whenAnswering } from '../bench/when-answering.mjs';
import { textsIn } from '../demo/credentials.mjs';
import { inProject } from '../prepare/places.mjs';
import { electronCommand } from '../prepare.mjs';
import { runProgram } from '../prepare/run-program.mjs';
import { waitUntil } from '../session/wait-until.mjs';

/** From when on the person counts as idle, in seconds. */
export const IDLE_SECONDS = 2;

const START_LIMIT_MS = 30_000;

/** @typedef {import('../demo/office.mjs').Office} Office */
/** @typedef {import('../session/open-session.mjs').Session} Session */
/** @typedef {Office['provisioning']['accounts'][number]} Account */
/** @typedef {{ journey: string, ran: readonly string[] }} Recorded `ran`: see `createFileFinder` */

/**
 * The traced app on a new profile.
 *
 * @typedef {object} TracedApp
 * @property {(...words: readonly string[]) => Promise<void>} command `presently` with these words
 * @property {(content: object) => Promise<void>} importFile
 * @property {(journey: string, act: () => Promise<void>) => Promise<Recorded>} follow does something
 *   and returns the first record of a journey from then on
 * @property {() => Promise<void>} stop
 */

/**
 * @param {Session} session
 * @param {{ folder: string, account: Account }} parts `folder`: of the traced build; `account`: whose
 *   credential is followed
 * @returns {Promise<TracedApp>} when it answers commands
 */
export async function startTraced(session, { folder, account }) {
  const profile = join(session.home, `profile-${account.id}`);
  const log = join(session.home, `trace-${account.id}.jsonl`);
  const [secret] = [...textsIn(account.credentials)].sort(
    (one, other) => other.length - one.length,
  );
  const orders = {
    log,
    code: join(folder, 'out', 'main'),
    secret,
    secretsFile: join(profile, 'secrets.json'),
    idleSeconds: IDLE_SECONDS,
  };
  const electron = electronCommand();
  const args = [...electron.args, folder, `--profile=${profile}`, '--hidden', '--foreground'];
  const child = session.spawn(electron.executable, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...session.env, PRESENTLY_TRACE: JSON.stringify(orders) },
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  await whenAnswering(profile, { env: session.env, limitMs: START_LIMIT_MS });

  const run = async (/** @type {readonly string[]} */ words, input = '') => {
    const script = [inProject('scripts', 'presently.mjs'), ...words, '--profile', profile];
    const options = { env: session.env, input };
    const { code, stderr } = await runProgram(process.execPath, script, options);
    if (code !== 0)
      throw new Error(`presently ${words.join(' ')}: ${String(code)} ${stderr.trim()}`);
  };
  const records = () => {
    const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
    // The last line may be half written.
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => /** @type {Recorded} */ (JSON.parse(line)));
  };

  return {
    command: (...words) => run(words),
    importFile: (content) => run(['import', '-'], JSON.stringify(content)),
    async follow(journey, act) {
      const before = records().length;
      await act();
      return waitUntil(`the journey "${journey}" of ${account.name}`, () =>
        records()
          .slice(before)
          .find((record) => record.journey === journey),
      );
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
