import { TRAY_WATCHER } from './panel.mjs';

/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

const MENU = 'com.canonical.dbusmenu';

/**
 * @typedef {object} MenuEntry
 * @property {number} id
 * @property {'standard' | 'separator'} type
 * @property {string} label without mnemonic marks
 * @property {boolean} enabled
 * @property {boolean} visible
 * @property {'' | 'checkmark' | 'radio'} toggleType
 * @property {boolean} toggleState
 * @property {readonly MenuEntry[]} children
 */

/**
 * @typedef {object} TrayItem
 * @property {string} name its owner on the bus
 * @property {string} path
 * @property {string} menuPath
 */

/**
 * The tray icons that are registered now.
 *
 * @param {BusClient} bus
 * @returns {Promise<TrayItem[]>}
 */
export async function trayItems(bus) {
  const registered = await bus.get({
    name: TRAY_WATCHER,
    path: '/StatusNotifierWatcher',
    property: `${TRAY_WATCHER}.RegisteredStatusNotifierItems`,
  });
  const items = Array.isArray(registered) ? registered.map(String) : [];
  return Promise.all(
    items.map(async (item) => {
      const slash = item.indexOf('/');
      const name = slash < 0 ? item : item.slice(0, slash);
      const path = slash < 0 ? '/StatusNotifierItem' : item.slice(slash);
      const property = 'org.kde.StatusNotifierItem.Menu';
      return { name, path, menuPath: String(await bus.get({ name, path, property })) };
    }),
  );
}

/**
 * @param {BusClient} bus
 * @param {TrayItem} item
 * @returns {Promise<MenuEntry>} the root, whose children are the menu
 */
export async function readTrayMenu(bus, { name, menuPath }) {
  const answer = await bus.call({
    name,
    path: menuPath,
    method: `${MENU}.GetLayout`,
    args: ['0', '-1', '@as []'],
  });
  return toEntry(answer[1]);
}

/** How often an entry is looked for again because the menu became another one meanwhile. */
const TRIES = 5;

/**
 * Chooses an entry the way a panel does, without its pixels. A menu that changes between the look
 * and the click knows the old entry no more; a panel then shows the new menu, so this looks again.
 *
 * @param {BusClient} bus
 * @param {TrayItem} item
 * @param {readonly string[]} labels from the top of the menu down to the entry
 */
export async function clickTrayEntry(bus, item, labels) {
  for (let left = TRIES; ; left -= 1) {
    const { id } = findEntry(await readTrayMenu(bus, item), labels);
    const args = [String(id), 'clicked', '<0>', '0'];
    try {
      await bus.call({ name: item.name, path: item.menuPath, method: `${MENU}.Event`, args });
      return;
    } catch (error) {
      const again = await readTrayMenu(bus, item);
      if (left === 1 || findEntry(again, labels).id === id) throw error;
    }
  }
}

/**
 * @param {MenuEntry} root
 * @param {readonly string[]} labels from the top of the menu down to the entry
 * @returns {MenuEntry}
 * @throws {Error} that lists what there is instead
 */
export function findEntry(root, labels) {
  return labels.reduce((entry, label) => {
    const found = entry.children.find((child) => child.label === label && child.visible);
    if (found) return found;
    const there = entry.children.map((child) => child.label || '—').join(' | ');
    throw new Error(`No entry "${label}" in the tray menu: ${there}`);
  }, root);
}

/**
 * @param {import('./gvariant.mjs').GVariant | undefined} value `(id, properties, children)`
 * @returns {MenuEntry}
 */
function toEntry(value) {
  const [id, rawProperties, children] = /** @type {[number, object, unknown[]]} */ (value);
  const properties = /** @type {Record<string, unknown>} */ (rawProperties);
  const toggleType = properties['toggle-type'];
  return {
    id,
    type: properties['type'] === 'separator' ? 'separator' : 'standard',
    // One underscore marks the access key, two are one underscore.
    label: String(properties['label'] ?? '').replaceAll(/_(_?)/g, '$1'),
    enabled: properties['enabled'] !== false,
    visible: properties['visible'] !== false,
    toggleType: toggleType === 'radio' || toggleType === 'checkmark' ? toggleType : '',
    toggleState: properties['toggle-state'] === 1,
    children: children.map((child) => toEntry(/** @type {never} */ (child))),
  };
}
