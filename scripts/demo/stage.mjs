import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../prepare/places.mjs';
import { runProgram } from '../prepare/run-program.mjs';
import { openSession } from '../session/open-session.mjs';
import { sessionTray } from '../session/tray.mjs';
import { openOffice } from './office.mjs';

/** Where pictures and logs of the demo go. */
export const outputFolder = inProject('demo-output');

/**
 * Everything the demo plays with: a desktop session, the four vendors, and the app's command line.
 */
export async function openStage() {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const requests = createWriteStream(join(outputFolder, 'requests.log'));
  const office = await openOffice((line) => requests.write(`${line}\n`));
  const session = await openSession();
  const profile = join(session.home, 'demo-profile');

  /**
   * @param {readonly string[]} words
   * @param {string} [input]
   */
  const command = (words, input = '') =>
    runProgram('node', [inProject('scripts', 'presently.mjs'), ...words, '--profile', profile], {
      env: session.env,
      input,
    });

  return {
    office,
    session,
    profile,
    command,
    /**
     * A command that must end well.
     *
     * @param {readonly string[]} words
     * @param {string} [input]
     */
    must: async (words, input) => {
      const result = await command(words, input);
      if (result.code === 0) return result.stdout.trim();
      throw new Error(
        `${words.join(' ')}: exit code ${String(result.code)}, ${result.stderr.trim()}`,
      );
    },
    tray: () => sessionTray(session),
    picture: (/** @type {string} */ name) => session.screenshot(join(outputFolder, `${name}.png`)),
    close: async () => {
      await command(['quit']);
      await session.close();
      await office.workplace.stop();
      await new Promise((resolve) => requests.end(resolve));
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */
