import { createQuickHandlers } from '../conductor/quick-handlers.ts';
import type { RoomHandlers } from '../conductor/room-handlers.ts';
import { accountCommands } from '../contract/account-commands.ts';
import { calendarCommands } from '../contract/calendar-commands.ts';
import type { Diagnosis } from '../contract/diagnosis.ts';
import { hotkeyCommands } from '../contract/hotkey-commands.ts';
import { importCommands } from '../contract/import-commands.ts';
import { pickCommands } from '../contract/pick-commands.ts';
import { programCommands } from '../contract/program-commands.ts';
import { recordCommands } from '../contract/record-commands.ts';
import { ruleCommands } from '../contract/rule-commands.ts';
import { settingCommands } from '../contract/setting-commands.ts';
import { setupCommands } from '../contract/setup-commands.ts';
import { updateCommands } from '../contract/update-commands.ts';
import type { UpdateWatch } from '../updates/update-watch.ts';
import type { Configuration } from './configuration.ts';
import type { Core } from './core.ts';
import type { Faces } from './faces.ts';
import { loadedLater } from './loaded-later.ts';
import type { Senses } from './senses.ts';

/** What the rooms are built with. */
export interface RoomPorts {
  readonly core: Core;
  readonly configuration: Configuration;
  readonly senses: Senses;
  readonly updates: UpdateWatch;
  faces(): Faces;
  diagnose(): Promise<Diagnosis>;
}

/** The rooms behind the commands, each loaded when its first command comes. */
export function roomsOf(ports: RoomPorts): RoomHandlers {
  const { core, configuration, senses, updates, faces, diagnose } = ports;
  return {
    ...loadedLater(accountCommands, async () => {
      const { buildAccountRoom } = await import('./account-room.ts');
      return buildAccountRoom(core, configuration);
    }),
    ...loadedLater(calendarCommands, async () => {
      const { buildCalendarRoom } = await import('./calendar-room.ts');
      return buildCalendarRoom(core);
    }),
    ...loadedLater(hotkeyCommands, async () => {
      const { buildHotkeyRoom } = await import('./hotkey-room.ts');
      return buildHotkeyRoom(core, faces());
    }),
    ...loadedLater(importCommands, async () => {
      const { buildImportRoom } = await import('./import-room.ts');
      return buildImportRoom(core, configuration);
    }),
    ...loadedLater(pickCommands, async () => {
      const { buildPickRoom } = await import('./pick-room.ts');
      return buildPickRoom(core);
    }),
    ...loadedLater(programCommands, async () => {
      const { buildProgramRoom } = await import('./program-room.ts');
      return buildProgramRoom(core);
    }),
    ...loadedLater(recordCommands, async () => {
      const { buildRecordRoom } = await import('./record-room.ts');
      return buildRecordRoom(core, diagnose);
    }),
    ...loadedLater(ruleCommands, async () => {
      const { buildRuleRoom } = await import('./rule-room.ts');
      return buildRuleRoom(core, senses);
    }),
    ...loadedLater(settingCommands, async () => {
      const { buildSettingRoom } = await import('./setting-room.ts');
      return buildSettingRoom(core, configuration);
    }),
    ...loadedLater(setupCommands, async () => {
      const { buildSetupRoom } = await import('./setup-room.ts');
      return buildSetupRoom(core, configuration);
    }),
    ...loadedLater(updateCommands, async () => {
      const { buildUpdateRoom } = await import('./update-room.ts');
      return buildUpdateRoom(core, updates);
    }),
    // The switcher shall open at once, so what it asks for is there already.
    ...createQuickHandlers({
      now: Date.now,
      calendar: core.live.calendar,
      loadCalendar: core.live.loadCalendar,
      journal: core.files.journal.read,
      openSwitcher: () => {
        faces().switcher.open();
      },
    }),
  };
}
