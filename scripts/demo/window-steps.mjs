import { waitUntil } from '../session/wait-until.mjs';
import { visibleWindows } from '../session/windows.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

const WINDOW = { name: '^Presently$' };
/** So many equal pictures in a row mean that nothing moves any more. */
const EQUAL_PICTURES = 4;

/** @param {Stage['session']} session */
async function activeWindow(session) {
  const [window] = await visibleWindows(session, WINDOW);
  const { stdout } = await session.run('xdotool', ['getactivewindow']);
  return window && stdout.trim() === window.id ? window.id : undefined;
}

/**
 * Waits until the window has the keyboard and is drawn to the end.
 *
 * @param {Stage['session']} session
 */
async function settledWindow(session) {
  const id = await waitUntil('the active window', () => activeWindow(session));
  let last = '';
  let equal = 0;
  await waitUntil('a window in which nothing moves', async () => {
    const { stdout } = await session.run('import', ['-window', id, '-format', '%k %#', 'info:-']);
    // A single colour is a window whose page has not been drawn.
    equal = stdout === last && !stdout.startsWith('1 ') ? equal + 1 : 0;
    last = stdout;
    return equal >= EQUAL_PICTURES;
  });
}

/**
 * Picks a status with a message and an end time in the window, with the keyboard alone. The
 * statuses have the focus when the window opens; two fields stand before them.
 *
 * @param {Stage} stage
 * @param {{ message: string, minutes: string, number: string }} choice `number`: the key beside the
 *   status
 * @returns {Promise<number>} when the status was picked, by `performance.now`
 */
export async function pickInWindow({ session, keys, picture }, { message, minutes, number }) {
  await settledWindow(session);
  await session.key('shift+Tab');
  await session.key('shift+Tab');
  await session.type(message);
  await session.key('Tab');
  await session.type(minutes);
  await session.key('Tab');
  await settledWindow(session);
  await picture('window-filled-in.png');
  const pickedAt = performance.now();
  keys.press(number);
  return pickedAt;
}

/** @param {Stage} stage */
export async function pictureOfWindow({ session, picture }) {
  await settledWindow(session);
  await picture('window.png');
}

/** @param {Stage} stage */
export async function closeWindow({ session }) {
  await session.key('alt+F4');
  await waitUntil('the closed window', async () => {
    const windows = await visibleWindows(session, WINDOW);
    return windows.length === 0;
  });
}
