import { setTimeout as delay } from 'node:timers/promises';
import { PANEL } from './panel.mjs';
import { MENU_GEOMETRY } from './session-home.mjs';
import { findEntry, readTrayMenu } from './tray-menu.mjs';
import { waitUntil } from './wait-until.mjs';
import { visibleWindows } from './windows.mjs';

/** @typedef {import('./open-session.mjs').Session} Session */
/** @typedef {import('./tray-menu.mjs').MenuEntry} MenuEntry */
/** @typedef {import('./tray-menu.mjs').TrayItem} TrayItem */
/** @typedef {import('./windows.mjs').WindowPlace} WindowPlace */

/** The panel runs its tray in a process of its own, and the menus it opens carry its class. */
const TRAY_CLASS = '^Wrapper-2.0$';
/** Themes round; more than this is another layout than the one clicked by. */
const TOLERANCE = 4;

/** How often the icon is clicked again because the panel showed a menu of its own. */
const TRIES = 5;
/** Between two clicks: the panel has taken in a new menu long before, in ms. */
const SETTLE_MS = 100;

/**
 * Where the tray icon is on the screen. There has to be exactly one icon in the panel.
 *
 * @param {Session} session
 * @returns {Promise<{ x: number, y: number }>} its middle
 */
export async function trayIconPlace(session) {
  const area = await waitUntil('the tray icon in the panel', async () => {
    const windows = await visibleWindows(session, { windowClass: TRAY_CLASS });
    return windows.find(({ y, height, width }) => y === 0 && height === PANEL.height && width > 10);
  });
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/**
 * Opens the tray menu with the right mouse button. For some milliseconds after each change of the
 * menu the panel knows no entries and opens a menu of its own instead; as a person would, this
 * closes it and clicks again.
 *
 * @param {Session} session
 * @param {TrayItem} item
 * @returns {Promise<void>} when the menu is on the screen
 * @throws {Error} that tells how high the last menu was
 */
export async function openTrayMenu(session, item) {
  const { x, y } = await trayIconPlace(session);
  for (let left = TRIES; ; left -= 1) {
    await session.click(x, y, 3);
    const window = await menuWindow(session, []);
    const misfit = misfitOf(await readTrayMenu(session.bus, item), window);
    if (misfit === null) return;
    if (left === 1) throw misfit;
    await session.click(1, window.y + window.height + 1);
    await noMenu(session);
    await delay(SETTLE_MS);
  }
}

/**
 * Opens the tray menu with the mouse and clicks an entry with the mouse.
 *
 * @param {Session} session
 * @param {TrayItem} item
 * @param {{ labels: readonly string[], onOpen?: (() => Promise<void>) | undefined }} click `labels`:
 *   from the top of the menu down to the entry; `onOpen`: called while the menu is open
 * @returns {Promise<void>} when the menu has closed
 */
export async function clickTrayEntryByPointer(session, item, { labels, onOpen }) {
  await openTrayMenu(session, item);
  await onOpen?.();
  let menu = await readTrayMenu(session.bus, item);
  /** @type {WindowPlace[]} */
  const open = [];
  for (const label of labels) {
    const window = await menuWindow(session, open);
    open.push(window);
    const entry = findEntry(menu, [label]);
    await session.click(window.x + window.width / 2, middleOf(menu, entry, window));
    menu = entry;
  }
  await noMenu(session);
}

/** @param {Session} session */
function noMenu(session) {
  return waitUntil('the end of the menu', async () => (await menuWindows(session)).length === 0);
}

/**
 * @param {Session} session
 * @param {readonly WindowPlace[]} known menus that were there before
 * @returns {Promise<WindowPlace>} the one that is new
 */
function menuWindow(session, known) {
  return waitUntil('the tray menu', async () =>
    (await menuWindows(session)).find((found) => !known.some(({ id }) => id === found.id)),
  );
}

/** @param {Session} session */
async function menuWindows(session) {
  const windows = await visibleWindows(session, { windowClass: TRAY_CLASS });
  return windows.filter(({ y, width }) => y >= PANEL.height - 1 && width > 10);
}

/** @param {MenuEntry} entry */
function entryHeight({ type }) {
  return type === 'separator' ? MENU_GEOMETRY.separator : MENU_GEOMETRY.row;
}

/**
 * @param {MenuEntry} menu
 * @returns {number} of the window that shows it, in pixels
 */
function menuHeight({ children }) {
  const shown = children.filter(({ visible }) => visible);
  return shown.reduce((sum, entry) => sum + entryHeight(entry), 2 * MENU_GEOMETRY.edge);
}

/**
 * @param {MenuEntry} menu
 * @param {WindowPlace} window
 * @returns {Error | null} null where the window is as high as the menu's entries
 */
function misfitOf(menu, { height }) {
  const expected = menuHeight(menu);
  if (Math.abs(expected - height) <= TOLERANCE) return null;
  return new Error(
    `The menu is ${String(height)} pixels high, not ${String(expected)} as its entries say`,
  );
}

/**
 * @param {MenuEntry} menu
 * @param {MenuEntry} entry one of its children
 * @param {WindowPlace} window of the menu
 * @returns {number} y of the entry's middle on the screen
 */
function middleOf(menu, entry, window) {
  const misfit = misfitOf(menu, window);
  if (misfit !== null) throw misfit;
  const visible = menu.children.filter((child) => child.visible);
  const above = visible.slice(0, visible.indexOf(entry));
  const top = above.reduce((sum, child) => sum + entryHeight(child), MENU_GEOMETRY.edge);
  return window.y + top + entryHeight(entry) / 2;
}
