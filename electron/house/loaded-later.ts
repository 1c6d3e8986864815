import type { CommandName } from '../contract/commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';

/**
 * The handlers of some commands, whose room is loaded when the first of them is used, so that the
 * program starts without it.
 * @param table the part of the table of commands that the room carries out
 */
export function loadedLater<Name extends CommandName>(
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
