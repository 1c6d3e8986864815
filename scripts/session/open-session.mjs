import { rmSync } from 'node:fs';
import { basename } from 'node:path';

import { runProgram } from '../prepare/run-program.mjs';
import { atExit } from './at-exit.mjs';
import { startSessionBus, startSystemBus } from './buses.mjs';
import { startDisplay, startWindowManager } from './display.mjs';
import { createInput } from './input.mjs';
import { clickNotification, readNotifications } from './notifications.mjs';
import { noteOwner, removeOrphans } from './orphans.mjs';
import { startPanel } from './panel.mjs';
import { createScreenLock } from './screen-lock.mjs';
import { startKeyring, startNotifications, startScreenLock } from './services.mjs';
import { createSessionHome } from './session-home.mjs';
import { createSessionProcesses } from './session-processes.mjs';
import { signalSleep } from './sleep-signal.mjs';

/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

/**
 * Parts that a desktop may lack; the app has to live with each being absent.
 *
 * @typedef {'windowManager' | 'panel' | 'keyring' | 'notifications' | 'screenLock' | 'login'} Part
 */

/** @type {readonly Part[]} */
export const ALL_PARTS = [
  'windowManager',
  'panel',
  'keyring',
  'notifications',
  'screenLock',
  'login',
];

/**
 * @typedef {object} SessionOwn
 * @property {NodeJS.ProcessEnv} env for programs in the session
 * @property {string} home the session's home folder
 * @property {string} logs folder with the output of the session's parts
 * @property {BusClient} bus the session bus
 * @property {BusClient} systemBus
 * @property {import('./session-processes.mjs').SessionProcesses['spawn']} spawn
 * @property {(command: string, args: readonly string[]) =>
 *   Promise<import('../prepare/run-program.mjs').ProgramResult>} run to its end
 * @property {(path: string) => Promise<void>} screenshot of the whole desktop, as PNG
 * @property {(asleep: boolean) => Promise<void>} sleepSignal the login service says so
 * @property {() => Promise<import('./notifications.mjs').Notification[]>} notifications
 * @property {() => Promise<void>} clickNotification the newest one on the screen
 * @property {() => Promise<void>} close ends every process of the session and removes its files
 */

/**
 * @typedef {SessionOwn & import('./input.mjs').Input & import('./screen-lock.mjs').ScreenLock} Session
 */

/**
 * Opens a real desktop session on a virtual screen, with a home of its own. Nothing of the person's
 * desktop is seen or touched.
 *
 * @param {{ parts?: readonly Part[], log?: import('../prepare/log.mjs').Log }} [options] `parts`:
 *   all unless given
 * @returns {Promise<Session>}
 */
export async function openSession({ parts = ALL_PARTS, log } = {}) {
  removeOrphans();
  const home = createSessionHome();
  const { env, root, logs } = home;
  const processes = createSessionProcesses({ id: basename(root), env, logs });
  noteOwner(root);
  const removeFiles = () => {
    rmSync(root, { recursive: true, force: true });
  };
  const forget = atExit(() => {
    processes.kill();
    removeFiles();
  });
  const close = async () => {
    await processes.stop();
    removeFiles();
    forget();
  };

  try {
    log?.line('Opening a desktop session on a virtual screen');
    await startDisplay(home, processes);
    const [bus, systemBus] = await Promise.all([
      startSessionBus(home, processes),
      startSystemBus(home, processes, { login: parts.includes('login') }),
    ]);
    const has = (/** @type {Part} */ part) => parts.includes(part);
    if (has('windowManager')) await startWindowManager(home, processes);
    await Promise.all([
      has('keyring') && startKeyring(home, processes, bus),
      has('panel') && startPanel(home, processes, bus),
      has('notifications') && startNotifications(home, processes, bus),
      has('screenLock') && startScreenLock(home, processes, bus),
    ]);
    /** @type {Session['run']} */
    const run = (command, args) => runProgram(command, args, { env });
    return {
      ...createInput(env),
      ...createScreenLock(bus, run),
      env,
      home: home.home,
      logs,
      bus,
      systemBus,
      spawn: processes.spawn,
      run,
      async screenshot(path) {
        const result = await run('import', ['-window', 'root', path]);
        if (result.code !== 0) throw new Error(`No screenshot: ${result.stderr.trim()}`);
      },
      sleepSignal: (asleep) => signalSleep(systemBus, asleep),
      notifications: () => readNotifications(bus),
      clickNotification: () => clickNotification(bus),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
