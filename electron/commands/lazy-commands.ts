import { createQuickHandlers } from './quick-switcher.ts';
import { accountCommands, type AccountCommand } from '../contract/commands/accounts.ts';
import {
  calendarCommands,
  type CalendarCommand,
  programCommands,
  type ProgramCommand,
} from '../contract/commands/program.ts';
import type { Diagnosis } from '../contract/views/diagnosis.ts';
import { hotkeyCommands, type HotkeyCommand } from '../contract/commands/hotkeys.ts';
import { importCommands, type ImportCommand } from '../contract/commands/import.ts';
import { pickCommands, type PickCommand } from '../contract/commands/pick.ts';
import { recordCommands, type RecordCommand } from '../contract/commands/history.ts';
import { settingCommands, type SettingCommand } from '../contract/commands/settings.ts';
import { setupCommands, type SetupCommand } from '../contract/commands/first-setup.ts';
import { updateCommands, type UpdateCommand } from '../contract/commands/updates.ts';
import type { UpdateWatch } from '../core/updates/update-watch.ts';
import type { Configuration } from '../core/settings-changes.ts';
import type { Core } from '../core/core.ts';
import type { Faces } from '../core/user-interface.ts';
import type { CommandName } from '../contract/commands/commands.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { QuickCommand } from '../contract/commands/quick-switcher.ts';

/** What carries out the commands that have a part of the table, and a room, of their own. */
export type RoomHandlers = Pick<
  Handlers,
  | AccountCommand
  | CalendarCommand
  | HotkeyCommand
  | ImportCommand
  | PickCommand
  | ProgramCommand
  | QuickCommand
  | RecordCommand
  | SettingCommand
  | SetupCommand
  | UpdateCommand
>;

/**
 * The handlers of some commands, whose room is loaded when the first of them is used, so that the
 * program starts without it.
 * @param table the part of the table of commands that the room carries out
 */
function loadedLater<Name extends CommandName>(
  table: Readonly<Record<Name, unknown>>,
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let room: Promise<Pick<Handlers, Name>> | null = null;
  const later = (name: Name) => {
    return async (...call: Parameters<Handlers[Name]>): Promise<unknown> => {
      room ??= load();
      // The input was checked for this very name, which a list of names cannot express.
      const handler = (await room)[name] as (...args: typeof call) => unknown;
      return await handler(...call);
    };
  };
  // The keys of the table are its names.
  const names = Object.keys(table) as Name[];
  // One handler for each name.
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Pick<Handlers, Name>;
}

/** What the rooms are built with. */
export interface RoomPorts {
  readonly core: Core;
  readonly configuration: Configuration;
  readonly updates: UpdateWatch;
  faces(): Faces;
  diagnose(): Promise<Diagnosis>;
}

/** The rooms behind the commands, each loaded when its first command comes. */
export function roomsOf(ports: RoomPorts): RoomHandlers {
  const { core, configuration, updates, faces, diagnose } = ports;
  return {
    ...loadedLater(accountCommands, async () => {
      const { buildAccountRoom } = await import('./accounts.ts');
      return buildAccountRoom(core, configuration);
    }),
    ...loadedLater(calendarCommands, async () => {
      const { buildCalendarRoom } = await import('./program.ts');
      return buildCalendarRoom(core);
    }),
    ...loadedLater(hotkeyCommands, async () => {
      const { buildHotkeyRoom } = await import('./hotkeys.ts');
      return buildHotkeyRoom(core, faces());
    }),
    ...loadedLater(importCommands, async () => {
      const { buildImportRoom } = await import('./import.ts');
      return buildImportRoom(core, configuration);
    }),
    ...loadedLater(pickCommands, async () => {
      const { buildPickRoom } = await import('./pick.ts');
      return buildPickRoom(core);
    }),
    ...loadedLater(programCommands, async () => {
      const { buildProgramRoom } = await import('./program.ts');
      return buildProgramRoom(core);
    }),
    ...loadedLater(recordCommands, async () => {
      const { buildRecordRoom } = await import('./history.ts');
      return buildRecordRoom(core, diagnose);
    }),
    ...loadedLater(settingCommands, async () => {
      const { buildSettingRoom } = await import('./settings.ts');
      return buildSettingRoom(core, configuration);
    }),
    ...loadedLater(setupCommands, async () => {
      const { buildSetupRoom } = await import('./first-setup.ts');
      return buildSetupRoom(core, configuration);
    }),
    ...loadedLater(updateCommands, async () => {
      const { buildUpdateRoom } = await import('./updates.ts');
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
