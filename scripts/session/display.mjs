import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from '../prepare/run-program.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./session-home.mjs').SessionHome} SessionHome */
/** @typedef {import('./session-processes.mjs').SessionProcesses} SessionProcesses */

/** Pixels of the virtual screen. */
export const SCREEN = { width: 1280, height: 800 };

/**
 * A virtual screen on a display number that the server picks itself, so that sessions beside each
 * other, or beside a real screen, never meet.
 *
 * @param {SessionHome} home gets `DISPLAY`
 * @param {SessionProcesses} processes
 * @returns {Promise<void>}
 */
export async function startDisplay(home, processes) {
  const size = `${String(SCREEN.width)}x${String(SCREEN.height)}x24`;
  const args = ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  processes.part('xvfb', ['Xvfb', ...args]);
  const log = join(home.logs, 'xvfb.log');
  const number = await waitUntil(
    'the virtual screen',
    () => /^(\d+)\n/m.exec(readFileSync(log, 'utf8'))?.[1],
  );
  home.env['DISPLAY'] = `:${number}`;
  await paintBackground(home);
}

/**
 * @param {SessionHome} home
 * @param {SessionProcesses} processes
 */
export async function startWindowManager(home, processes) {
  processes.part('openbox', ['openbox', '--sm-disable']);
  await waitUntil('the window manager', async () => {
    const args = ['-root', '_NET_SUPPORTING_WM_CHECK'];
    const { stdout } = await runProgram('xprop', args, { env: home.env });
    return stdout.includes('window id');
  });
}

/**
 * A plain background, so that pictures of the desktop show where windows end.
 *
 * @param {SessionHome} home
 */
async function paintBackground({ env }) {
  const size = `${String(SCREEN.width)}x${String(SCREEN.height)}`;
  await runProgram('display', ['-window', 'root', '-size', size, 'gradient:#4b6584-#2c3e50'], {
    env,
  });
}
