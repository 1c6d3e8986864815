import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { cacheFolder } from '../prepare/places.mjs';

/** Of the person's own desktop, and what would make runs differ from machine to machine. */
const FOREIGN =
  /^(DISPLAY|WAYLAND_|XAUTHORITY|DBUS_|XDG_|SESSION_MANAGER|GNOME_|KDE_|MATE_|GTK_|QT_|DESKTOP|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|NO_COLOR|FORCE_COLOR|LANGUAGE|LC_|SSH_|GPG_|(https?|all|no)_proxy$)/i;

/** Rows of menus have a known height here, so that the pointer finds an entry by its place. */
export const MENU_GEOMETRY = { row: 26, separator: 9, edge: 4 };

const STYLE = `
menu, .menu { padding: ${String(MENU_GEOMETRY.edge)}px 0; margin: 0; }
menu > menuitem, .menu > menuitem {
  min-height: ${String(MENU_GEOMETRY.row)}px; padding: 0 8px; margin: 0; border: none;
}
menu > separator, .menu > separator {
  min-height: 1px; padding: 0; margin: ${String((MENU_GEOMETRY.separator - 1) / 2)}px 0; border: none;
}
`;

/** The screen is locked by command only, at once and without a fade. */
const SETTINGS = `
[org/mate/screensaver]
idle-activation-enabled=false
lock-enabled=true
lock-delay=0
mode='blank-only'

[org/mate/session]
idle-delay=120
`;

/**
 * @typedef {object} SessionHome
 * @property {string} root folder that holds everything of the session
 * @property {string} home
 * @property {string} config
 * @property {string} data
 * @property {string} runtime
 * @property {string} logs output of the session's parts
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * A fresh home for one session, with its own settings and none of the person's.
 *
 * @returns {SessionHome}
 */
export function createSessionHome() {
  // Short, since sockets lie in it and their paths are limited to about a hundred characters.
  const root = mkdtempSync(join(tmpdir(), 'presently-'));
  const home = join(root, 'home');
  const folders = {
    root,
    home,
    config: join(home, '.config'),
    data: join(home, '.local', 'share'),
    runtime: join(root, 'run'),
    logs: join(root, 'logs'),
  };
  for (const folder of [folders.config, folders.data, folders.logs, join(home, '.cache')]) {
    mkdirSync(folder, { recursive: true });
  }
  mkdirSync(folders.runtime, { mode: 0o700 });
  writeConfig(join(folders.config, 'gtk-3.0', 'gtk.css'), STYLE);
  writeConfig(join(folders.config, 'glib-2.0', 'settings', 'keyfile'), SETTINGS);
  return { ...folders, env: sessionEnvironment(folders) };
}

/** @param {{ home: string, config: string, data: string, runtime: string }} folders */
function sessionEnvironment({ home, config, data, runtime }) {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return {
    ...Object.fromEntries(kept),
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: data,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_RUNTIME_DIR: runtime,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    DESKTOP_SESSION: 'xfce',
    GSETTINGS_BACKEND: 'keyfile',
    NO_AT_BRIDGE: '1',
    PRESENTLY_CACHE_DIR: cacheFolder(),
  };
}

/**
 * @param {string} path
 * @param {string} text
 */
export function writeConfig(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
