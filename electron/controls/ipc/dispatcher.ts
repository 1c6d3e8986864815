import type * as z from 'zod';
import type { SetupStep } from '../../contract/commands/accounts.ts';
import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '../../contract/commands/commands.ts';
import type { CommandFailure, Envelope } from '../../contract/commands/envelope.ts';
import type { Via } from '../../contract/views/claim.ts';

/** Who asked. */
export interface Caller {
  readonly via: Via;
  /** Takes how far a longer command has come. */
  readonly progress?: (step: SetupStep) => void;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** The answer of one handler: an expected failure is a value, only bugs throw. */
export type Answer<Name extends CommandName> = Envelope<CommandOutput<Name>>;

/** What carries out each command of the contract. */
export type Handlers = {
  readonly [Name in CommandName]: (
    input: z.output<(typeof commands)[Name]['input']>,
    caller: Caller,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

/** Carries out commands by name; knows no transport. */
export interface Dispatcher {
  /** For callers from outside: the input is checked, anything wrong comes back as one line. */
  dispatch(name: string, input: unknown, caller: Caller): Promise<Envelope>;
  /** For our own controls: the compiler checks the input. */
  run<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    caller: Caller,
  ): Promise<Answer<Name>>;
}

/** Texts the dispatcher itself needs, in the person's language. */
export interface DispatcherTexts {
  unknownCommand(name: string): string;
  /** What is wrong with input that does not fit its schema, at its field. */
  invalidInput(error: z.ZodError, input: unknown): CommandFailure;
  internal(name: string): string;
}

function failure(code: CommandFailure['code'], sentence: string): Envelope<never> {
  return { ok: false, error: { code, sentence } };
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/**
 * Makes the dispatcher.
 * @param reportBug takes what a handler threw, which is always a bug.
 */
export function createDispatcher(
  handlers: Handlers,
  texts: DispatcherTexts,
  reportBug: (error: unknown) => void,
): Dispatcher {
  const dispatch = async (name: string, input: unknown, caller: Caller): Promise<Envelope> => {
    if (!isCommandName(name)) return failure('usage', texts.unknownCommand(name));
    const schema: z.ZodType = commands[name].input;
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, error: texts.invalidInput(parsed.error, input) };
    // The table pairs each name with its own schema and handler, which a mapped type cannot express here.
    const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<Envelope>;
    try {
      return await handler(parsed.data, caller);
    } catch (error) {
      reportBug(error);
      return failure('failed', texts.internal(name));
    }
  };
  return {
    dispatch,
    // The envelope is the one the named handler returns.
    run: async (name, input, caller) =>
      (await dispatch(name, input, caller)) as Answer<typeof name>,
  };
}
