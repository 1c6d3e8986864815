import type { AccountCommand } from '../contract/account-commands.ts';
import type { CalendarCommand } from '../contract/calendar-commands.ts';
import type { HotkeyCommand } from '../contract/hotkey-commands.ts';
import type { ImportCommand } from '../contract/import-commands.ts';
import type { PickCommand } from '../contract/pick-commands.ts';
import type { ProgramCommand } from '../contract/program-commands.ts';
import type { QuickCommand } from '../contract/quick-commands.ts';
import type { RecordCommand } from '../contract/record-commands.ts';
import type { RuleCommand } from '../contract/rule-commands.ts';
import type { SettingCommand } from '../contract/setting-commands.ts';
import type { SetupCommand } from '../contract/setup-commands.ts';
import type { UpdateCommand } from '../contract/update-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';

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
  | RuleCommand
  | SettingCommand
  | SetupCommand
  | UpdateCommand
>;
