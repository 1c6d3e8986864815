import { clickTrayEntry, readTrayMenu, trayItems } from './tray-menu.mjs';
import { clickTrayEntryByPointer, openTrayMenu, trayIconPlace } from './tray-pointer.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./open-session.mjs').Session} Session */
/** @typedef {import('./tray-menu.mjs').MenuEntry} MenuEntry */

/**
 * @typedef {object} SessionTray
 * @property {() => Promise<MenuEntry>} read the menu as it is now; its children are the entries
 * @property {(...labels: string[]) => Promise<void>} choose an entry over the bus, by its labels
 *   from the top down
 * @property {(labels: readonly string[], options?: { onOpen?: () => Promise<void> }) =>
 *   Promise<void>} clickByPointer the same with the mouse: right click on the icon, click on the entry
 * @property {() => Promise<void>} open the menu with the mouse and leave it open
 * @property {() => Promise<{ x: number, y: number }>} iconPlace middle of the icon on the screen
 */

/**
 * The only tray icon of the session.
 *
 * @param {Session} session
 * @param {number} [limitMs] how long to wait for it
 * @returns {Promise<SessionTray>} when it is registered with the panel
 */
export async function sessionTray(session, limitMs) {
  const only = async () => {
    const items = await trayItems(session.bus);
    if (items.length > 1) throw new Error('There is more than one tray icon');
    return items[0];
  };
  await waitUntil('the tray icon', only, limitMs);
  // Asked anew each time: an app that was started again is another owner.
  const current = () => waitUntil('the tray icon', only);
  return {
    read: async () => readTrayMenu(session.bus, await current()),
    choose: async (...labels) => clickTrayEntry(session.bus, await current(), labels),
    clickByPointer: async (labels, options) =>
      clickTrayEntryByPointer(session, await current(), { labels, ...options }),
    open: async () => openTrayMenu(session, await current()),
    iconPlace: () => trayIconPlace(session),
  };
}
