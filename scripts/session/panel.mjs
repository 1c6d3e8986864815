import { join } from 'node:path';

import { writeConfig } from './session-home.mjs';

/** @typedef {import('./session-home.mjs').SessionHome} SessionHome */

/** Name on the bus of whoever keeps the list of tray icons. */
export const TRAY_WATCHER = 'org.kde.StatusNotifierWatcher';

/** The panel: a bar at the top, window buttons at the left, tray icons at the right end. */
export const PANEL = { height: 30, colour: [38, 42, 51] };

const [red, green, blue] = PANEL.colour.map((part) => (part / 255).toFixed(6));

const CHANNEL = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="${String(PANEL.height)}"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="background-style" type="uint" value="1"/>
      <property name="background-rgba" type="array">
        <value type="double" value="${red}"/>
        <value type="double" value="${green}"/>
        <value type="double" value="${blue}"/>
        <value type="double" value="1.000000"/>
      </property>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist">
      <property name="show-handle" type="bool" value="false"/>
    </property>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="known-legacy-items" type="array"/>
    </property>
  </property>
</channel>
`;

/**
 * A real panel with a real tray.
 *
 * @param {SessionHome} home
 * @param {import('./session-processes.mjs').SessionProcesses} processes
 * @param {import('./bus-client.mjs').BusClient} bus
 */
export async function startPanel(home, processes, bus) {
  const folder = join(home.config, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  writeConfig(join(folder, 'xfce4-panel.xml'), CHANNEL);
  processes.part('panel', ['xfce4-panel', '--disable-wm-check']);
  await bus.appears(TRAY_WATCHER);
}
