import { accountCommands } from '../contract/commands/accounts.ts';
import { calendarCommands, programCommands } from '../contract/commands/program.ts';
import { hotkeyCommands } from '../contract/commands/hotkeys.ts';
import { importCommands } from '../contract/commands/import.ts';
import { pickCommands } from '../contract/commands/pick.ts';
import { recordCommands } from '../contract/commands/history.ts';
import { settingCommands } from '../contract/commands/settings.ts';
import { setupCommands } from '../contract/commands/first-setup.ts';
import { updateCommands } from '../contract/commands/updates.ts';
import type { CommandName } from '../contract/commands/commands.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { CommandContext } from './context.ts';
import { appHandlers } from './app.ts';
import { presenceHandlers } from './presence.ts';
import { quickSwitcherHandlers } from './quick-switcher.ts';

/**
 * The handlers of a group of commands, whose file is loaded when the first of them is used, so that
 * the program starts without it.
 * @param table the part of the table of commands that the file carries out
 */
function lazily<Name extends CommandName>(
  table: Readonly<Record<Name, unknown>>,
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let loaded: Promise<Pick<Handlers, Name>> | null = null;
  const later = (name: Name) => {
    return async (...call: Parameters<Handlers[Name]>): Promise<unknown> => {
      loaded ??= load();
      // The input was checked for this very name, which a list of names cannot express.
      const handler = (await loaded)[name] as (...args: typeof call) => unknown;
      return await handler(...call);
    };
  };
  // The keys of the table are its names.
  const names = Object.keys(table) as Name[];
  // One handler for each name.
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Pick<Handlers, Name>;
}

/** What carries out each command: a line for every group of the contract. */
export function createHandlers(context: CommandContext): Handlers {
  return {
    // Used at every start or by a key, so they are there from the beginning.
    ...appHandlers(context),
    ...presenceHandlers(context),
    ...quickSwitcherHandlers(context),
    ...lazily(accountCommands, async () =>
      (await import('./accounts.ts')).accountHandlers(context),
    ),
    ...lazily(calendarCommands, async () =>
      (await import('./program.ts')).calendarHandlers(context),
    ),
    ...lazily(hotkeyCommands, async () => (await import('./hotkeys.ts')).hotkeyHandlers(context)),
    ...lazily(importCommands, async () => (await import('./import.ts')).importHandlers(context)),
    ...lazily(pickCommands, async () => (await import('./pick.ts')).pickHandlers(context)),
    ...lazily(programCommands, async () => (await import('./program.ts')).programHandlers(context)),
    ...lazily(recordCommands, async () => (await import('./history.ts')).historyHandlers(context)),
    ...lazily(settingCommands, async () =>
      (await import('./settings.ts')).settingHandlers(context),
    ),
    ...lazily(setupCommands, async () => (await import('./first-setup.ts')).setupHandlers(context)),
    ...lazily(updateCommands, async () => (await import('./updates.ts')).updateHandlers(context)),
  };
}
