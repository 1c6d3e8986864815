import * as z from 'zod';

/** What can go wrong with a command; the command line maps these to exit codes. */
const failureCodes = [
  'usage',
  'failed',
  'no-keyring',
  'invalid-file',
  'not-running',
  'not-applied',
  'changed-meanwhile',
] as const;
const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;

/** One line that says what went wrong and names the field or account; never a secret. */
export interface CommandFailure {
  readonly code: FailureCode;
  readonly message: string;
  /** The field of what was given that the vendor's answer is likely about. */
  readonly field?: string;
}

/** The answer to every command: a value or one failure; nothing is thrown across a boundary. */
export type Envelope<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CommandFailure };
