import { formatPath, type FieldPath } from '../file-problem.ts';

/** What can go wrong with a command; the command line maps these to exit codes. */
export type FailureCode =
  | 'usage'
  | 'failed'
  | 'no-keyring'
  | 'invalid-file'
  | 'not-running'
  | 'not-applied'
  | 'changed-meanwhile';

/** What went wrong, and at which field; never a secret. */
export interface CommandFailure {
  readonly code: FailureCode;
  /** The field that is refused; empty for the whole of what was given, absent if no field is meant. */
  readonly path?: FieldPath;
  /** Why, in the person's language and without the field. */
  readonly sentence: string;
  /** The field of what was given that the vendor's answer is likely about. */
  readonly likely?: FieldPath;
}

/** What the command line calls its arguments; in the window nobody typed one. */
const argumentNames: ReadonlySet<unknown> = new Set(['STATUS', 'ACCOUNT', 'VENDOR']);

/** Where nobody sees the field: its path and what is wrong with it, in one line. */
export function failureLine({ code, path, sentence }: CommandFailure): string {
  if (path === undefined) return sentence;
  const whole = code === 'invalid-file' ? 'file' : 'input';
  return `${path.length === 0 ? whole : formatPath(path)}: ${sentence}`;
}

/** The same for the window, which has no arguments. */
export function windowLine(failure: CommandFailure): string {
  return argumentNames.has(failure.path?.[0]) ? failure.sentence : failureLine(failure);
}

/** The answer to every command: a value or one failure; nothing is thrown across a boundary. */
export type Envelope<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CommandFailure };
