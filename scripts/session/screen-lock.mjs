import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

const NAME = 'org.mate.ScreenSaver';

/**
 * @typedef {object} ScreenLock
 * @property {() => Promise<void>} lock returns when the screen is locked
 * @property {() => Promise<void>} unlock
 * @property {() => Promise<boolean>} isLocked
 */

/**
 * @param {BusClient} bus
 * @param {(command: string, args: readonly string[]) => Promise<unknown>} run
 * @returns {ScreenLock}
 */
export function createScreenLock(bus, run) {
  const call = (/** @type {string} */ method, /** @type {string[]} */ ...args) =>
    bus.call({ name: NAME, path: '/org/mate/ScreenSaver', method: `${NAME}.${method}`, args });
  const isLocked = async () => (await call('GetActive'))[0] === true;
  return {
    isLocked,
    async lock() {
      // Not by the bus: the method answers only when the person has unlocked.
      await run('mate-screensaver-command', ['--lock']);
      await waitUntil('the locked screen', isLocked);
    },
    async unlock() {
      await call('SetActive', 'false');
      await waitUntil('the unlocked screen', async () => !(await isLocked()));
    },
  };
}
