import type {
  CommandInput,
  CommandName,
  CommandOutput,
  EventName,
  EventPayload,
} from './commands.ts';
import type { Envelope } from './envelope.ts';

/** One function per command, as the window sees them. */
export type BridgeCommands = {
  readonly [Name in CommandName]: (
    input: CommandInput<Name>,
  ) => Promise<Envelope<CommandOutput<Name>>>;
};

/** What the preload puts on `window.presently`; no logic, no secret, nothing else. */
export interface Bridge {
  readonly commands: BridgeCommands;
  /** Calls the listener at every event until the returned function is called. */
  on<Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void;
}

/** The IPC channel that carries a command or event of this name. */
export function channelOf(name: CommandName | EventName): string {
  return `presently:${name}`;
}
