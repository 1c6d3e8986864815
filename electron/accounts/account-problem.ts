import type { CommandFailure } from '../contract/commands/envelope.ts';
import type { FileProblem } from '../contract/file-problem.ts';
import type { Notice } from '../contract/views/delivery.ts';

/** Why an account was not connected or a vendor not asked; each has a sentence in every language. */
export type AccountProblem =
  | { readonly kind: 'unknown-vendor'; readonly text: string; readonly known: string }
  /** What was given does not fit: where, and why. */
  | { readonly kind: 'invalid'; readonly problem: FileProblem }
  | { readonly kind: 'exists'; readonly id: string }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'no-keyring' }
  /** The vendor, or the way to it; `name` is the account's. */
  | { readonly kind: 'failed'; readonly name: string; readonly notice: Notice }
  | { readonly kind: 'no-browser-sign-in'; readonly name: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'denied'; readonly name: string; readonly code: string }
  | { readonly kind: 'too-late'; readonly minutes: number }
  | { readonly kind: 'cancelled' }
  /** The vendor has nothing of the kind. */
  | { readonly kind: 'not-offered'; readonly name: string }
  /** What a command that was asked on the way answered. */
  | { readonly kind: 'answered'; readonly error: CommandFailure };

/** A value, or why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: AccountProblem };

export function because(problem: AccountProblem): {
  readonly ok: false;
  readonly problem: AccountProblem;
} {
  return { ok: false, problem };
}

export function found<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
