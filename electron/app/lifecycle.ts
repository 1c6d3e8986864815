import { app, BaseWindow, powerMonitor } from 'electron/main';
import * as z from 'zod';
import type { Doors } from './entry-points.ts';
import type { Faces } from '../core/user-interface.ts';
import process from 'node:process';
import type { Conductor } from '../core/presence-store.ts';
import { watchSessionEnd, type SessionEndSources } from '../signals/session-end.ts';
import { setRealTimer } from '../signals/timers.ts';

/** Who is told of the session's end. */
interface SessionEndHouse {
  readonly conductor: Pick<Conductor, 'tell'>;
  /** Looks anew at lock and idle. */
  look(): void;
  /** Applies the quit rule and ends the program, within two seconds. */
  quit(): void;
}

/** Windows tells windows only, and ours is open only while it is looked at; this one is never seen. */
function listeningWindow(): BaseWindow | null {
  return process.platform === 'win32' ? new BaseWindow({ show: false, skipTaskbar: true }) : null;
}

/** The quit rule applies to a shutdown and a log-off as well, as far as the system leaves time. */
export function followSessionEnd({ conductor, look, quit }: SessionEndHouse): void {
  // Each event is one of Electron's overloads, which a general source cannot tell apart.
  const power: NodeJS.EventEmitter = powerMonitor;
  const window: NodeJS.EventEmitter | null = listeningWindow();
  const sources: SessionEndSources = { power, window };
  watchSessionEnd(sources, {
    expected: () => {
      conductor.tell({ kind: 'quitting' });
    },
    goesOn: () => {
      conductor.tell({ kind: 'started' });
      look();
    },
    ends: quit,
    setTimer: setRealTimer,
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, quit);
}

/** What a second start hands over, since its arguments may not arrive as they were typed. */
const handoverSchema = z.object({ link: z.string().nullable(), hidden: z.boolean() });

const plainStart = { link: null, hidden: false } as const;

/** A second start shows the window or opens its link; on macOS links come as an event. */
export function watchLaunches(doors: Doors, faces: Faces, onWindowClosed: () => void): void {
  app.on('second-instance', (...args) => {
    const { link, hidden } = handoverSchema.safeParse(args[3]).data ?? plainStart;
    if (link !== null) doors.openLink(link);
    else if (!hidden) void doors.dispatcher.run('open', { page: 'status' }, { via: 'window' });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    doors.openLink(url);
  });
  app.on('activate', () => {
    if (!faces.window.isOpen()) {
      void doors.dispatcher.run('open', { page: 'status' }, { via: 'window' });
    }
  });
  // Closing the window leaves the program in the tray.
  app.on('window-all-closed', onWindowClosed);
}
