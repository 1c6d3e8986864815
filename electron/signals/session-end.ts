import type { SetTimer } from './timers.ts';

/** As Node's emitters and Electron's have it. */
interface Source {
  on(event: string, listener: (event: Preventable) => void): unknown;
  off(event: string, listener: (event: Preventable) => void): unknown;
}

interface Preventable {
  preventDefault(): void;
}

/** Where the end of the person's session is announced. */
export interface SessionEndSources {
  /** Announces a shutdown on Linux, a shutdown or log-off on macOS. */
  readonly power: Source;
  /** A window of any kind, since Windows informs nothing else; null on other systems. */
  readonly window: Source | null;
}

/** Who must know of it. */
export interface SessionEndPorts {
  /** The session will most likely end: what is to be sent must be on its way now. */
  expected(): void;
  /** Another program kept the session from ending. */
  goesOn(): void;
  /** The session ends; there may be a moment left, or two seconds. */
  ends(): void;
  readonly setTimer: SetTimer;
}

/** A session that was to end is over after so many ms, or goes on. */
const longestEndMs = 30_000;

/**
 * Follows the end of the session: shutdown, restart and log-off. Linux and macOS are asked to wait
 * until the program has ended. Windows asks first and then ends the session without waiting, so
 * everything begins with its question; holding it up would leave the decision to the person.
 * @returns what stops following
 */
export function watchSessionEnd(sources: SessionEndSources, ports: SessionEndPorts): () => void {
  let cancel: () => void = () => undefined;
  const onShutdown = (event: Preventable): void => {
    event.preventDefault();
    ports.ends();
  };
  const onAsked = (): void => {
    cancel();
    cancel = ports.setTimer(longestEndMs, ports.goesOn);
    ports.expected();
  };
  const onEnd = (): void => {
    cancel();
    ports.ends();
  };
  const listeners = [
    [sources.power, 'shutdown', onShutdown],
    [sources.window, 'query-session-end', onAsked],
    [sources.window, 'session-end', onEnd],
  ] as const;
  for (const [source, name, listener] of listeners) source?.on(name, listener);
  return () => {
    cancel();
    for (const [source, name, listener] of listeners) source?.off(name, listener);
  };
}
