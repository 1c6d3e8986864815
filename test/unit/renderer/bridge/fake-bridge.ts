import type { Bridge } from '../../../../electron/contract/commands/bridge.ts';
import type {
  CommandName,
  EventName,
  EventPayload,
} from '../../../../electron/contract/commands/commands.ts';
import { commandNames } from '../../../../electron/contract/commands/names.ts';

type Handler = (input: unknown) => unknown;

/** A bridge whose commands are the given handlers; a command without one rejects. */
export interface FakeBridge {
  readonly bridge: Bridge;
  readonly calls: (readonly [CommandName, unknown])[];
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly listenerCount: () => number;
}

export function createFakeBridge(
  handlers: Readonly<Partial<Record<CommandName, Handler>>>,
): FakeBridge {
  const calls: (readonly [CommandName, unknown])[] = [];
  const listeners = new Set<readonly [EventName, (payload: never) => void]>();
  const run = async (name: CommandName, input: unknown): Promise<unknown> => {
    calls.push([name, input]);
    const handler = handlers[name];
    if (handler === undefined) throw new Error('no such channel');
    return await handler(input);
  };
  const commands = Object.fromEntries(
    commandNames.map((name) => [name, (input: unknown) => run(name, input)]),
  );
  return {
    bridge: {
      // The table is built from the names of the contract; the handlers are the tests' business.
      commands: commands as unknown as Bridge['commands'],
      on: (name, listener) => {
        const entry = [name, listener] as const;
        listeners.add(entry);
        return () => {
          listeners.delete(entry);
        };
      },
    },
    calls,
    emit: (name, payload) => {
      for (const [wanted, listener] of listeners) {
        // The pair was stored together, so the payload of this name is what the listener takes.
        if (wanted === name) listener(payload as never);
      }
    },
    listenerCount: () => listeners.size,
  };
}
