import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { askApp, type Printer } from './client.ts';
import { exitCode } from './exit-code.ts';
import type { StartInvocation } from './invocation.ts';
import { headlessSwitch } from '../launch-options.ts';
import type { Profile, Surroundings } from './profile.ts';
import type { Request } from './wire.ts';

/** A started app process. */
export interface Launched {
  /** Becomes the exit code once the process ends. */
  readonly ended: Promise<number>;
}

/** Starts the app's process; `attached` keeps it with this terminal. */
export type Launch = (args: readonly string[], attached: boolean) => Promise<Launched>;

const readyLimitMs = 30_000;
const firstLookMs = 40;
const lookEveryMs = 15;

const readyRequest: Request = {
  version: 1,
  name: 'ready',
  input: {},
  format: 'text',
  waitMs: null,
  watch: false,
  explain: false,
};

async function untilReady(
  socket: string,
  ended: Promise<number>,
  printer: Printer,
): Promise<boolean> {
  const stopped = new AbortController();
  void ended.then((code) => {
    // A process that ends well gave way to another start of this profile, which is soon ready.
    if (code !== exitCode.done) stopped.abort();
  });
  const giveUpAt = performance.now() + readyLimitMs;
  await sleep(firstLookMs);
  while (!stopped.signal.aborted && performance.now() < giveUpAt) {
    if ((await askApp(socket, readyRequest, printer)) === exitCode.done) return true;
    await sleep(lookEveryMs);
  }
  return false;
}

/** Without a screen, as over a remote shell, Electron would not start at all. */
function hasScreen({ platform, env }: Surroundings): boolean {
  return platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(Boolean);
}

function argumentsOf(invocation: StartInvocation, profile: Profile, sample: boolean): string[] {
  return [
    ...(hasScreen(process) ? [] : [headlessSwitch]),
    `--profile=${profile.folder}`,
    ...(sample ? ['--sample'] : []),
    ...(invocation.hidden ? ['--hidden'] : []),
    ...(invocation.foreground ? ['--foreground'] : []),
  ];
}

/** What `start` needs from its surroundings. */
export interface StartPorts {
  readonly launch: Launch;
  readonly printer: Printer;
  readonly failed: string;
}

/**
 * Starts the app unless it runs, and returns once tray and socket are ready
 * (docs/control.md#starting-and-ending).
 */
export async function start(
  invocation: StartInvocation,
  { profile, sample }: { readonly profile: Profile; readonly sample: boolean },
  { launch, printer, failed }: StartPorts,
): Promise<number> {
  const silent: Printer = { out: () => undefined, err: () => undefined };
  if ((await askApp(profile.socket, readyRequest, silent)) === exitCode.done) {
    printer.out('already running');
    return exitCode.done;
  }
  const app = await launch(argumentsOf(invocation, profile, sample), invocation.foreground);
  if (!(await untilReady(profile.socket, app.ended, printer))) {
    printer.err(failed);
    return exitCode.failed;
  }
  return invocation.foreground ? app.ended : exitCode.done;
}
