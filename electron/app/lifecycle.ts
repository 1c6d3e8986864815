import process from 'node:process';
import { app, BaseWindow, powerMonitor } from 'electron/main';
import * as z from 'zod';
import type { Dispatcher } from '../controls/ipc/dispatcher.ts';
import type { SignalConnections } from '../core/connect-signals.ts';
import type { Core } from '../core/core.ts';
import type { EntryPoints } from '../core/entry-points.ts';
import { notifyOfHiddenApp } from '../core/notifications.ts';
import type { PresenceStore } from '../core/presence-store.ts';
import type { SettingsChanges } from '../core/settings-changes.ts';
import type { UpdateWatch } from '../core/updates/update-watch.ts';
import type { UserInterface } from '../core/user-interface.ts';
import { watchSessionEnd, type SessionEndSources } from '../signals/session-end.ts';
import type { Log } from '../storage/log/log.ts';
import { setRealTimer } from '../signals/timers.ts';

/** What is shut down at the end, besides the core. */
export interface RunningParts {
  readonly core: Core;
  readonly settingsChanges: SettingsChanges;
  readonly ui: UserInterface;
  readonly signals: SignalConnections;
  readonly updates: UpdateWatch;
  readonly log: Log;
  /** Ends the command line's socket. */
  stopServing(): Promise<void>;
}

/** How long quitting waits for the accounts, in ms. */
const quitDeadlineMs = 2000;

/** Applies the quit rule, lets what is under way end and what is unwritten reach the disk. */
async function shutDown(parts: RunningParts): Promise<void> {
  const { core, settingsChanges, ui, signals, updates } = parts;
  core.presenceStore.handle({ kind: 'quitting' });
  await core.delivery.stop({ deadlineMs: quitDeadlineMs });
  core.presenceStore.stop();
  signals.stop();
  updates.stop();
  ui.hotkeys.release();
  await core.durable();
  await core.files.secrets.flush();
  await settingsChanges.stop();
  await parts.stopServing();
  await parts.log.flush();
  app.exit(0);
}

/** Windows sends it to windows only, and ours is open only while it is looked at; this one is never seen. */
function listeningWindow(): BaseWindow | null {
  return process.platform === 'win32' ? new BaseWindow({ show: false, skipTaskbar: true }) : null;
}

/** The quit rule applies to a shutdown and a log-off as well, as far as the system leaves time. */
function watchForSessionEnd(
  presenceStore: PresenceStore,
  { desktop }: SignalConnections,
  quit: () => void,
): void {
  // Each event is one of Electron's overloads, which a general source cannot tell apart.
  const power: NodeJS.EventEmitter = powerMonitor;
  const window: NodeJS.EventEmitter | null = listeningWindow();
  const sources: SessionEndSources = { power, window };
  watchSessionEnd(sources, {
    expected: () => {
      presenceStore.handle({ kind: 'quitting' });
    },
    goesOn: () => {
      presenceStore.handle({ kind: 'started' });
      desktop.look();
    },
    ends: quit,
    setTimer: setRealTimer,
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, quit);
}

/** From now on every way of quitting shuts down first, and once. */
export function shutDownAtQuit(parts: RunningParts): void {
  let quitting: Promise<void> | null = null;
  const quit = (): void => {
    quitting ??= shutDown(parts);
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  watchForSessionEnd(parts.core.presenceStore, parts.signals, quit);
}

/** What a second start hands over, since its arguments may not arrive as they were typed. */
const handoverSchema = z.object({ link: z.string().nullable(), hidden: z.boolean() });

const plainStart = { link: null, hidden: false } as const;

/** What other starts and the system can ask for while the program runs. */
interface LaunchTargets {
  readonly dispatcher: Dispatcher;
  readonly entryPoints: EntryPoints;
  readonly core: Core;
  readonly ui: UserInterface;
  readonly signals: SignalConnections;
}

/** A second start shows the window or opens its link; on macOS links come as an event. */
export function watchLaunches({ dispatcher, entryPoints, core, ui, signals }: LaunchTargets): void {
  const openWindow = (): void => {
    void dispatcher.run('open', { page: 'status' }, { via: 'window' });
  };
  app.on('second-instance', (...args) => {
    const { link, hidden } = handoverSchema.safeParse(args[3]).data ?? plainStart;
    if (link !== null) entryPoints.openLink(link);
    else if (!hidden) openWindow();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    entryPoints.openLink(url);
  });
  app.on('activate', () => {
    if (!ui.window.isOpen()) openWindow();
  });
  // Closing the window leaves the program in the tray.
  app.on('window-all-closed', () => {
    void notifyOfHiddenApp(core, signals.desktop);
  });
}
