import type { AccountForm } from '../../../contract/commands/account-form.ts';
import type { Translate } from '../../../wording/i18n/texts.ts';
import { askApp, type Printer } from '../client.ts';
import { exitCode } from '../exit-code.ts';
import { readText } from '../files.ts';
import {
  type AddAccountInvocation,
  type AppInvocation,
  type DialogInvocation,
  type EditAccountInvocation,
  type RemoveAccountInvocation,
  toApp,
} from '../invocation.ts';
import { askForAccount, requestOf } from './add-account.ts';
import { Abandoned, openTerminal, type Terminal } from './terminal.ts';
import { readFile } from 'node:fs/promises';

/** A key or certificate is never larger, in bytes. */
const largest = 1_000_000;

/** A key or certificate from its file: text as it is, anything else as base64; null if unreadable. */
async function readSecretFile(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(path);
    return bytes.length > largest ? null : asText(bytes);
  } catch {
    return null;
  }
}

function asText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('base64');
  }
}

/** What a dialog needs from its surroundings. */
export interface DialogPorts {
  readonly socket: string;
  readonly printer: Printer;
  readonly t: Translate;
  /** A terminal, or what holds the account as JSON. */
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Shows questions. */
  readonly screen: NodeJS.WritableStream;
}

/** The exit code, or the key of a text that says what went wrong. */
type End = Promise<number | string>;

async function ask(
  { name, input, format, waitMs, watch, explain }: AppInvocation,
  { socket, printer }: DialogPorts,
): Promise<number | null> {
  const request = { version: 1, name, input, format, waitMs, watch, explain } as const;
  return askApp(socket, request, printer);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readEntry({
  stdin,
}: DialogPorts): Promise<Readonly<Record<string, unknown>> | null> {
  const text = await readText('-', stdin);
  try {
    const value: unknown = JSON.parse((text ?? '').replace(/^\u{FEFF}/u, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The account comes from standard input; what the command names need not stand there again. */
async function addGiven(invocation: AddAccountInvocation, ports: DialogPorts): End {
  const entry = await readEntry(ports);
  const vendor = invocation.vendor.toLowerCase();
  const problem =
    entry === null
      ? 'accounts.not-an-entry'
      : (entry['vendor'] ?? vendor) === vendor
        ? null
        : 'accounts.other-vendor';
  if (problem !== null) {
    ports.printer.err(ports.t(`cli:${problem}`, { vendor }));
    return exitCode.invalidFile;
  }
  const named = { id: vendor, vendor, name: vendor, ...entry };
  return (await ask(requestOf(named, invocation), ports)) ?? 'cli:not-running';
}

async function editGiven(invocation: EditAccountInvocation, ports: DialogPorts): End {
  const { account, allowPlaintextSecrets, format } = invocation;
  const changes = await readEntry(ports);
  if (changes === null) {
    ports.printer.err(ports.t('cli:accounts.not-an-entry'));
    return exitCode.invalidFile;
  }
  const request = toApp('editAccount', { account, changes, allowPlaintextSecrets }, { format });
  return (await ask(request, ports)) ?? 'cli:not-running';
}

async function formOf(
  { vendor }: AddAccountInvocation,
  ports: DialogPorts,
): Promise<AccountForm | number | null> {
  const lines: string[] = [];
  const printer = { out: (line: string) => lines.push(line), err: ports.printer.err };
  const exit = await ask(toApp('accountForm', { vendor }), { ...ports, printer });
  // The app of this profile and build wrote it, on its owner-only socket.
  return exit === exitCode.done ? (JSON.parse(lines.join('')) as AccountForm) : exit;
}

async function addAsked(invocation: AddAccountInvocation, ports: DialogPorts): End {
  const form = await formOf(invocation, ports);
  if (form === null) return 'cli:not-running';
  if (typeof form === 'number') return form;
  const request = await onTerminal(ports, (terminal) =>
    askForAccount(form, invocation, {
      terminal,
      t: ports.t,
      readFile: readSecretFile,
      proposals: form.suggested,
    }),
  );
  if (request === null) return 'cli:accounts.abandoned';
  return (await ask(request, ports)) ?? 'cli:not-running';
}

async function removeAsked({ account, format }: RemoveAccountInvocation, ports: DialogPorts): End {
  if (ports.stdin.isTTY !== true) {
    ports.printer.err(ports.t('cli:usage.needs-yes'));
    return exitCode.usage;
  }
  const question = `${ports.t('cli:accounts.confirm', { account })} `;
  const answer = await onTerminal(ports, (terminal) => terminal.ask(question));
  if (answer === null || !/^y/iu.test(answer.trim())) return 'cli:accounts.kept';
  return (await ask(toApp('removeAccount', { account }, { format }), ports)) ?? 'cli:not-running';
}

/** Talks with the person; null where they left. */
async function onTerminal<Value>(
  { stdin, screen }: DialogPorts,
  talk: (terminal: Terminal) => Promise<Value>,
): Promise<Value | null> {
  const terminal = openTerminal(stdin, screen);
  try {
    return await talk(terminal);
  } catch (error) {
    if (error instanceof Abandoned) return null;
    throw error;
  } finally {
    terminal.close();
  }
}

/** Carries out what needs answers first: from the person on a terminal, else from standard input. */
export async function carryOutDialog(invocation: DialogInvocation, ports: DialogPorts): End {
  if (invocation.kind === 'remove-account') return removeAsked(invocation, ports);
  if (invocation.kind === 'edit-account') return editGiven(invocation, ports);
  const isAsked = invocation.format === 'text' && ports.stdin.isTTY === true;
  return isAsked ? addAsked(invocation, ports) : addGiven(invocation, ports);
}
