import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { openQuickKeys } from '../session/quick-keys.mjs';
import { waitUntil } from '../session/wait-until.mjs';
import { readMark } from './read-mark.mjs';

/** For what a program does after its start, after opening a window, and after closing it. */
const SETTLE_MS = { start: 3000, open: 600, closed: 400 };
const WARM_UP_OPENINGS = 1;

/**
 * Opens the quick switcher and, in turns, the window of an empty program with one field.
 *
 * @param {object} parts
 * @param {import('./programs.mjs').Programs} parts.programs
 * @param {import('../session/open-session.mjs').Session} parts.session
 * @param {number} openings
 * @returns {Promise<{ app: number[], floor: number[] }>} ms from the key press until keys are typed
 *   into the field
 */
export async function measureSwitcher({ programs, session }, openings) {
  const ports = { app: await freePort(), floor: await freePort() };
  const app = await programs.startApp([`--remote-debugging-port=${String(ports.app)}`]);
  const floor = await programs.startFloorWindow([`--remote-debugging-port=${String(ports.floor)}`]);
  const keys = openQuickKeys(session);
  await delay(SETTLE_MS.start);
  const openOurs = () =>
    openOnce(keys, { key: 'ctrl+alt+space', port: ports.app, file: 'switcher.html' });
  const openTheirs = () =>
    openOnce(keys, { key: 'ctrl+alt+f', port: ports.floor, file: 'field.html' });

  /** @type {{ app: number[], floor: number[] }} */
  const times = { app: [], floor: [] };
  for (let turn = -WARM_UP_OPENINGS; turn < openings; turn += 1) {
    const [ours, theirs] = [await openOurs(), await openTheirs()];
    if (turn < 0) continue;
    times.app.push(ours);
    times.floor.push(theirs);
  }
  keys.close();
  await app.stop();
  await floor.stop();
  return times;
}

/**
 * @param {import('../session/quick-keys.mjs').QuickKeys} keys
 * @param {{ key: string, port: number, file: string }} window
 */
async function openOnce(keys, { key, port, file }) {
  const pressedAt = performance.timeOrigin + performance.now();
  keys.press(key);
  // A page that closes while it is asked gives no answer.
  const read = () => readMark(port, file, 'ready-to-type').catch(() => null);
  // Looking takes time of its own.
  await delay(SETTLE_MS.open);
  const readyAt = await waitUntil(`the open window of ${file}`, read);
  keys.press('Escape');
  await waitUntil(`the end of ${file}`, async () => (await read()) === null);
  await delay(SETTLE_MS.closed);
  return readyAt - pressedAt;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
