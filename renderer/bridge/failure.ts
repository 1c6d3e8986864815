import type { CommandFailure } from '../../electron/contract/commands/envelope.ts';

/** Why a command did not work: the program said so, or it gave no answer at all. */
export type Failure =
  { readonly kind: 'answered'; readonly error: CommandFailure } | { readonly kind: 'unreachable' };

/** What became of a command, without ever throwing. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
