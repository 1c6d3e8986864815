import { join } from 'node:path';

import { writeConfig } from './session-home.mjs';

/** @typedef {import('./session-home.mjs').SessionHome} SessionHome */
/** @typedef {import('./session-processes.mjs').SessionProcesses} SessionProcesses */
/** @typedef {import('./bus-client.mjs').BusClient} BusClient */

/**
 * A keyring that is unlocked and asks nothing.
 *
 * @param {SessionHome} home
 * @param {SessionProcesses} processes
 * @param {BusClient} bus
 */
export async function startKeyring(home, processes, bus) {
  // Without a default keyring the first secret would open a dialog that asks for a name.
  writeConfig(join(home.data, 'keyrings', 'default'), 'login');
  const args = ['--foreground', '--unlock', '--components=secrets'];
  processes.part('keyring', ['gnome-keyring-daemon', ...args], { input: 'session\n' });
  await bus.appears('org.freedesktop.secrets');
}

const NOTIFICATIONS = `
[global]
history_length = 200
origin = bottom-right
offset = 24x24
width = 340
font = DejaVu Sans 10
frame_width = 1
frame_color = "#8a94a6"
corner_radius = 6
padding = 12
horizontal_padding = 14
show_indicators = no
[urgency_low]
background = "#f7f8fa"
foreground = "#1c2430"
[urgency_normal]
background = "#f7f8fa"
foreground = "#1c2430"
`;

/**
 * @param {SessionHome} home
 * @param {SessionProcesses} processes
 * @param {BusClient} bus
 */
export async function startNotifications(home, processes, bus) {
  const config = join(home.config, 'dunst', 'dunstrc');
  writeConfig(config, NOTIFICATIONS);
  processes.part('dunst', ['dunst', '-config', config]);
  await bus.appears('org.freedesktop.Notifications');
}

/**
 * @param {SessionHome} _home
 * @param {SessionProcesses} processes
 * @param {BusClient} bus
 */
export async function startScreenLock(_home, processes, bus) {
  processes.part('screen-lock', ['mate-screensaver', '--no-daemon']);
  await bus.appears('org.mate.ScreenSaver');
}
