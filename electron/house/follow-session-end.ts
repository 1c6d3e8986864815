import process from 'node:process';
import { BaseWindow, powerMonitor } from 'electron/main';
import type { Conductor } from '../conductor/conductor.ts';
import { watchSessionEnd, type SessionEndSources } from '../signals/session-end.ts';
import { setRealTimer } from '../signals/timers.ts';

/** Who is told of the session's end. */
export interface SessionEndHouse {
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
