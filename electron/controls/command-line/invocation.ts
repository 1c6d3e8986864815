import type { CommandName } from '../../contract/commands/commands.ts';

/** How the answer is printed. */
export type Format = 'text' | 'json' | 'csv';

/** A command for the running app, read from the command line and not yet checked by zod. */
export interface AppInvocation {
  readonly kind: 'app';
  readonly name: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly format: Format;
  /** How long to wait for the accounts, in ms; null does not wait. */
  readonly waitMs: number | null;
  readonly watch: boolean;
  readonly explain: boolean;
  /** A file (or `-`) whose text goes into `input.text`, or where the answer's text goes. */
  readonly file: string | null;
}

/** Connecting an account, which may need answers from the person first. */
export interface AddAccountInvocation {
  readonly kind: 'add-account';
  readonly vendor: string;
  /** The sign-in is done in the system's browser. */
  readonly browser: boolean;
  readonly redirectPort: number | null;
  readonly replace: boolean;
  readonly allowPlaintextSecrets: boolean;
  /** `json` reads the account from standard input instead of asking. */
  readonly format: Format;
}

/** Changing the settings of an account; what changes comes as JSON from standard input. */
export interface EditAccountInvocation {
  readonly kind: 'edit-account';
  readonly account: string;
  readonly allowPlaintextSecrets: boolean;
  readonly format: Format;
}

/** Taking an account away once the person has confirmed it. */
export interface RemoveAccountInvocation {
  readonly kind: 'remove-account';
  readonly account: string;
  readonly format: Format;
}

/** What has to be asked for, or read, before the app is asked. */
export type DialogInvocation =
  AddAccountInvocation | EditAccountInvocation | RemoveAccountInvocation;

/** Starting the app. */
export interface StartInvocation {
  readonly kind: 'start';
  readonly hidden: boolean;
  readonly foreground: boolean;
}

/** What the command line asks for. */
export type Invocation =
  AppInvocation | StartInvocation | DialogInvocation | { readonly kind: 'help' };

/** Which app is meant: two profiles are two separate apps (docs/control.md#profiles). */
export interface Target {
  /** The profile folder; null is the platform's usual one. */
  readonly profile: string | null;
  /** The sample workplace's own profile, unless a folder is given. */
  readonly sample: boolean;
}

/** What was wrong with the words typed: a text key and what fills it. */
export interface UsageProblem {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A command line, read; or the usage problem that ends with exit code 2. */
export type ParsedCommandLine =
  | { readonly ok: true; readonly target: Target; readonly invocation: Invocation }
  | { readonly ok: false; readonly problem: UsageProblem };

/** Ends the reading of a command line; caught where reading began and given back as a value. */
export class UsageError extends Error {
  readonly problem: UsageProblem;
  constructor(key: string, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.problem = { key, params };
  }
}

/** A command for the running app; what is not given is as plain as can be. */
export function toApp(
  name: AppInvocation['name'],
  input: Readonly<Record<string, unknown>>,
  more: Partial<AppInvocation> = {},
): AppInvocation {
  const plain = { format: 'text', waitMs: null, watch: false, explain: false, file: null } as const;
  return { kind: 'app', name, input, ...plain, ...more };
}
