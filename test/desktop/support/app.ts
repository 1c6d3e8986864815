import type { ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { electronCommand } from '../../../scripts/prepare.mjs';
import { inProject } from '../../../scripts/prepare/places.mjs';
import type { Session } from '../../../scripts/session/open-session.mjs';
import { waitUntil } from '../../../scripts/session/wait-until.mjs';
import type { StatusView } from '../../../electron/contract/views/status-view.ts';
import type { CommandLine } from './command-line.ts';
import { directCommands } from './direct-commands.ts';

/** One profile and the app that runs on it, from outside. */
export interface App {
  readonly profile: string;
  readonly command: CommandLine;
  /** Starts the app's process without a window; returns when it is ready. */
  start(...flags: readonly string[]): Promise<void>;
  /** Process id of the running app. */
  pid(): number;
  isRunning(): boolean;
  /** Ends it as a crash does, and waits until it has gone. */
  kill(): Promise<void>;
  status(): Promise<StatusView>;
  /** What the app logged since the profile was made. */
  log(): string;
  /** Ends the app if it runs, and removes the profile. */
  dispose(): Promise<void>;
}

const quitLimitMs = 10_000;

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** A new profile, and how to run the app on it in this session. */
export function newApp(session: Session): App {
  const folder = mkdtempSync(path.join(tmpdir(), 'presently-profile-'));
  const profile = path.join(folder, 'profile');
  const logFile = path.join(folder, 'app.log');
  const command = directCommands(session.env, profile, folder);
  let child: ChildProcess | null = null;

  const isRunning = (): boolean => child !== null && !ended(child);
  const gone = async (): Promise<void> => {
    await waitUntil('the end of the app', () => !isRunning(), quitLimitMs);
  };
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL');
    await gone();
  };

  return {
    profile,
    command,
    start: async (...flags) => {
      const { executable, args } = electronCommand();
      const own = [`--profile=${profile}`, '--hidden', '--foreground'];
      const started = session.spawn(executable, [...args, inProject(), ...own, ...flags]);
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          if (existsSync(folder)) appendFileSync(logFile, chunk);
        });
      }
      await waitUntil('the running app', async () => {
        if (!isRunning()) throw new Error(`The app ended at its start:\n${logOf(logFile)}`);
        await sleep(30);
        return (await command('status')).code === 0;
      });
    },
    pid: () => child?.pid ?? 0,
    isRunning,
    kill,
    status: async () => {
      const { stdout } = await command('status', '--json');
      // The command line's own contract, which the acceptance tests hold it to.
      return JSON.parse(stdout) as StatusView;
    },
    log: () => logOf(logFile),
    dispose: async () => {
      if (isRunning()) {
        await command('quit');
        await gone().catch(kill);
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function logOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
