/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

const NAME = 'org.freedesktop.Notifications';

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
  const call = (/** @type {string} */ method) =>
    bus.call({
      name: NAME,
      path: '/org/freedesktop/Notifications',
      method: `org.dunstproject.cmd0.${method}`,
    });
  await call('NotificationCloseAll');
  const [history] = await call('NotificationListHistory');
  return /** @type {Record<string, unknown>[]} */ (history)
    .map((entry) => ({
      id: Number(entry['id']),
      app: String(entry['appname']),
      summary: String(entry['summary']),
      body: String(entry['body']),
    }))
    .sort((a, b) => a.id - b.id);
}
