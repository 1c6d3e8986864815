import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { crashReporter } from 'electron/common';
import { app } from 'electron/main';
import type { FaultRecord } from '../wording/support-bundle.ts';
import { createLog, type Log } from '../storage/log/log.ts';

const dumpFolder = (profileFolder: string): string => path.join(profileFolder, 'crashes');

/** Opens the log of a profile (docs/adr/0022-log-file.md); nothing is read or written yet. */
export function openLog(profileFolder: string): Log {
  return createLog({
    open: async () => {
      const { openLogFile } = await import('../storage/log/rotating-file.ts');
      return openLogFile({ folder: path.join(profileFolder, 'logs') });
    },
    folders: [profileFolder, homedir()],
    now: Date.now,
  });
}

/** Keeps dumps of processes that crash in the profile; nothing is sent to anybody. Before `ready`. */
export function keepCrashDumps(profileFolder: string): void {
  app.setPath('crashDumps', dumpFolder(profileFolder));
  crashReporter.start({ uploadToServer: false });
}

/** What support may see of faults: the end of the log, and of dumps only that there are any. */
export function faultRecord(profileFolder: string, log: Log): FaultRecord {
  return {
    log: log.tail,
    crashDumps: async () => {
      const { listCrashDumps } = await import('../storage/log/crash-dumps.ts');
      return listCrashDumps(dumpFolder(profileFolder));
    },
  };
}

/** Removes old dumps; once nothing else is to be done. */
export async function limitDumps(profileFolder: string): Promise<void> {
  const { limitCrashDumps } = await import('../storage/log/crash-dumps.ts');
  await limitCrashDumps(dumpFolder(profileFolder));
}

/** A fault that nobody caught must not end in a dialog or a half-dead program: it is noted. */
export function noteFaults(log: Log, complain: (error: unknown) => void): void {
  const noteFrom = (where: string) => (error: unknown) => {
    log.fault(where, error);
    complain(error);
  };
  process.on('uncaughtException', noteFrom('an event'));
  process.on('unhandledRejection', noteFrom('a promise'));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    log.note('window gone', { reason, exitCode });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.note('helper process gone', { type, reason, exitCode });
  });
}
