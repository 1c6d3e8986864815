import process from 'node:process';
import { english, loadCatalogue } from '../../wording/i18n/catalogues.ts';
import { chooseLanguage } from '../../contract/languages.ts';
import { createTexts, type Translate } from '../../wording/i18n/texts.ts';
import { askApp, type Printer, openSocket } from './client.ts';
import { exitCode } from './exit-code.ts';
import { readText, writeText } from './files.ts';
import type { AppInvocation, DialogInvocation, Target } from './invocation.ts';
import { parseCommandLine } from './parse.ts';
import { profileOf } from './profile.ts';
import { start, type Launch } from './start.ts';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const lookEveryMs = 10;
const limitMs = 15_000;

/** Ended, but not yet collected by whoever adopted it; Linux alone lets this be seen. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

async function pidOf(socketPath: string): Promise<number | null> {
  const lines: string[] = [];
  const printer = { out: (line: string) => lines.push(line), err: () => undefined };
  const request = { version: 1, name: 'ready', input: {}, format: 'json' } as const;
  const exit = await askApp(
    socketPath,
    { ...request, waitMs: null, watch: false, explain: false },
    printer,
  );
  if (exit !== exitCode.done) return null;
  // The app of this profile and build wrote it, on its owner-only socket.
  return (JSON.parse(lines.join('')) as { readonly pid: number }).pid;
}

/**
 * Prepares to wait for the end of the app (docs/control.md#starting-and-ending).
 * @returns what waits and says whether the app has gone, or null where no app runs.
 */
async function untilGone(socketPath: string): Promise<(() => Promise<boolean>) | null> {
  const pid = await pidOf(socketPath);
  if (pid === null) return null;
  return async () => {
    const giveUpAt = performance.now() + limitMs;
    while (performance.now() < giveUpAt) {
      const socket = lives(pid) ? await openSocket(socketPath) : null;
      socket?.destroy();
      if (!socket && !lives(pid)) return true;
      await sleep(lookEveryMs);
    }
    return false;
  };
}

/** What the client needs from the script that calls it. */
export interface ClientPorts {
  readonly launch: Launch;
  readonly printer: Printer;
}

async function translator(): Promise<Translate> {
  const { LC_ALL = '', LC_MESSAGES = '', LANG = '' } = process.env;
  const language = chooseLanguage(undefined, [LC_ALL || LC_MESSAGES || LANG]);
  return createTexts(language, await loadCatalogue(language), english).t;
}

/** Holds back what a command prints, for `export FILE`. */
function collector(printer: Printer): Printer & { text(): string } {
  const lines: string[] = [];
  return { out: (line) => lines.push(line), err: printer.err, text: () => `${lines.join('\n')}\n` };
}

async function inputOf(invocation: AppInvocation): Promise<AppInvocation['input'] | null> {
  if (invocation.name !== 'import' || invocation.file === null) return invocation.input;
  const text = await readText(invocation.file, process.stdin);
  return text === null ? null : { ...invocation.input, text };
}

async function ask(
  invocation: AppInvocation,
  target: Target,
  printer: Printer,
): Promise<number | string> {
  const profile = profileOf(target, process);
  const input = await inputOf(invocation);
  if (input === null) return 'cli:unreadable';
  const { name, format, waitMs, watch, explain } = invocation;
  const gone = name === 'quit' ? await untilGone(profile.socket) : null;
  const request = { version: 1, name, input, format, waitMs, watch, explain } as const;
  const exit = await askApp(profile.socket, request, printer);
  if (gone === null) return exit ?? 'cli:not-running';
  return (await gone()) ? (exit ?? exitCode.done) : 'cli:still-running';
}

async function carryOut(
  invocation: AppInvocation,
  target: Target,
  printer: Printer,
): Promise<number | string> {
  if (invocation.name !== 'export' || invocation.file === null) {
    return ask(invocation, target, printer);
  }
  const held = collector(printer);
  const exit = await ask(invocation, target, held);
  if (exit !== exitCode.done) return exit;
  return (await writeText(invocation.file, held.text())) ? exit : 'cli:unwritable';
}

/** Loaded when needed: most commands ask nobody anything. */
async function talk(
  invocation: DialogInvocation,
  target: Target,
  printer: Printer,
): Promise<number> {
  const t = await translator();
  const { carryOutDialog } = await import('./dialog/carry-out-dialog.ts');
  const { socket } = profileOf(target, process);
  const ports = { socket, printer, t, stdin: process.stdin, screen: process.stderr };
  const exit = await carryOutDialog(invocation, ports).catch(() => 'cli:socket');
  if (typeof exit === 'number') return exit;
  printer.err(t(exit));
  return exit === 'cli:not-running' ? exitCode.notRunning : exitCode.failed;
}

async function askRunning(
  invocation: AppInvocation,
  target: Target,
  printer: Printer,
): Promise<number> {
  const exit = await carryOut(invocation, target, printer).catch(() => 'cli:socket');
  if (typeof exit === 'number') return exit;
  printer.err((await translator())(exit, { file: invocation.file ?? '' }));
  return exit === 'cli:not-running' ? exitCode.notRunning : exitCode.failed;
}

/**
 * Runs one command line (docs/control.md#command-line). Syntax is checked before anything is
 * contacted.
 * @returns the exit code
 */
export async function run(
  argv: readonly string[],
  { launch, printer }: ClientPorts,
): Promise<number> {
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) {
    const t = await translator();
    printer.err(t(`cli:${parsed.problem.key}`, parsed.problem.params));
    return exitCode.usage;
  }
  const { invocation, target } = parsed;
  switch (invocation.kind) {
    case 'help':
      printer.out((await translator())('cli:help'));
      return exitCode.done;
    case 'start': {
      const place = { profile: profileOf(target, process), sample: target.sample };
      const failed = (await translator())('cli:start-failed');
      return start(invocation, place, { launch, printer, failed });
    }
    case 'add-account':
    case 'edit-account':
    case 'remove-account':
      return talk(invocation, target, printer);
    case 'app':
      return askRunning(invocation, target, printer);
  }
}
