import { accountCommands, type AccountCommand } from '../contract/account-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import type { Configuration } from './configuration.ts';
import type { Core } from './core.ts';

type AccountHandlers = Pick<Handlers, AccountCommand>;
type AnyHandler = (...call: Parameters<Handlers[AccountCommand]>) => unknown;

/** The commands about accounts; what carries them out is loaded at their first use. */
export function accountCommandsOf(core: Core, configuration: Configuration): AccountHandlers {
  let room: Promise<AccountHandlers> | null = null;
  const load = async (): Promise<AccountHandlers> => {
    const { buildAccountRoom } = await import('./account-room.ts');
    return buildAccountRoom(core, configuration);
  };
  const later = (name: AccountCommand): AnyHandler => {
    return async (...call) => {
      room ??= load();
      // The input was checked for this very name, which a list of names cannot express.
      const handler = (await room)[name] as AnyHandler;
      return await handler(...call);
    };
  };
  const handlers = Object.keys(accountCommands).map((name) => [
    name,
    // The keys of the table are its names.
    later(name as AccountCommand),
  ]);
  // One handler for each name, made above.
  return Object.fromEntries(handlers) as AccountHandlers;
}
