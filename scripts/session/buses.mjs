import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { createBusClient } from './bus-client.mjs';
import { writeConfig } from './session-home.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./bus-client.mjs').BusClient} BusClient */
/** @typedef {import('./session-home.mjs').SessionHome} SessionHome */
/** @typedef {import('./session-processes.mjs').SessionProcesses} SessionProcesses */

/** What may start by itself when it is called. All else is there only if the session has it. */
const STARTED_ON_DEMAND = ['org.xfce.Xfconf.service'];

/**
 * @param {SessionHome} home
 * @param {SessionProcesses} processes
 * @returns {Promise<BusClient>} the session bus; its address is in the session's environment
 */
export async function startSessionBus(home, processes) {
  const services = join(home.root, 'services');
  mkdirSync(services);
  for (const name of STARTED_ON_DEMAND) {
    symlinkSync(join('/usr/share/dbus-1/services', name), join(services, name));
  }
  const address = await startBus({ name: 'session', services, home, processes });
  home.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  return createBusClient({ address, env: home.env });
}

/**
 * A system bus of the session's own, with a login service that can be told to sleep.
 *
 * @param {SessionHome} home
 * @param {SessionProcesses} processes
 * @param {{ login: boolean }} options
 * @returns {Promise<BusClient>}
 */
export async function startSystemBus(home, processes, { login }) {
  const address = await startBus({ name: 'system', home, processes });
  home.env['DBUS_SYSTEM_BUS_ADDRESS'] = address;
  const client = createBusClient({ address, env: home.env });
  if (login) {
    const args = ['-m', 'dbusmock', '--system', '--template', 'logind'];
    processes.part('logind', ['/usr/bin/python3', ...args]);
    await client.appears('org.freedesktop.login1');
  }
  return client;
}

/**
 * @param {{ name: string, services?: string, home: SessionHome, processes: SessionProcesses }} options
 * @returns {Promise<string>} the bus's address
 */
async function startBus({ name, services, home, processes }) {
  const socket = join(home.runtime, `${name}-bus`);
  const config = join(home.root, `${name}-bus.conf`);
  writeConfig(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  ${services ? `<servicedir>${services}</servicedir>` : ''}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
  );
  processes.part(`${name}-bus`, ['dbus-daemon', '--nofork', `--config-file=${config}`]);
  await waitUntil(`the ${name} bus`, () => existsSync(socket));
  return `unix:path=${socket}`;
}
