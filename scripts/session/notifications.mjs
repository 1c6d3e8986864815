import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/**
 * Calls the notification daemon's own interface, which people use through `dunstctl`.
 *
 * @param {BusClient} bus
 * @param {string} method
 * @param {string[]} [args]
 */
function callDaemon(bus, method, args = []) {
  return bus.call({
    name: NAME,
    path: PATH,
    method: `org.dunstproject.cmd0.${method}`,
    args,
  });
}

/**
 * @typedef {object} Notification
 * @property {number} id
 * @property {string} app
 * @property {string} summary
 * @property {string} body
 */

/**
 * All notifications of the session so far, oldest first. Those still on the screen are closed,
 * because only then they are in the history.
 *
 * @param {BusClient} bus
 * @returns {Promise<Notification[]>}
 */
export async function readNotifications(bus) {
  await callDaemon(bus, 'NotificationCloseAll');
  const [history] = await callDaemon(bus, 'NotificationListHistory');
  return /** @type {Record<string, unknown>[]} */ (history)
    .map((entry) => ({
      id: Number(entry['id']),
      app: String(entry['appname']),
      summary: String(entry['summary']),
      body: String(entry['body']),
    }))
    .sort((a, b) => a.id - b.id);
}

/**
 * Waits for a notification and does what a click on the newest one on the screen does.
 *
 * @param {BusClient} bus
 * @returns {Promise<void>}
 */
export async function clickNotification(bus) {
  const property = 'org.dunstproject.cmd0.displayedLength';
  const shown = () => bus.get({ name: NAME, path: PATH, property });
  await waitUntil('a notification', async () => Number(await shown()) > 0);
  await callDaemon(bus, 'NotificationAction', ['0']);
}
