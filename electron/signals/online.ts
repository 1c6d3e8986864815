import type { OnSignal } from './signal.ts';
import type { SetTimer } from './timers.ts';

export interface OnlinePorts {
  /** False is certain, true proves nothing (Electron: net.isOnline). */
  isOnline(): boolean;
  /** Whether anybody waits for the network; nothing is looked at otherwise. */
  isAwaited(): boolean;
  setTimer: SetTimer;
}

const lookEveryMs = 5000;

/** Notices the network coming back while somebody waits for it. */
export function createOnlineSignal(
  ports: OnlinePorts,
  emit: OnSignal,
): { readonly look: () => void; readonly stop: () => void } {
  let wasOnline = true;
  let waiting = false;
  let cancel: () => void = () => undefined;

  const tick = (): void => {
    const online = ports.isOnline();
    if (online && !wasOnline) emit({ kind: 'online' });
    wasOnline = online;
    waiting = ports.isAwaited();
    if (waiting) cancel = ports.setTimer(lookEveryMs, tick);
  };

  return {
    look: () => {
      if (!waiting && ports.isAwaited()) tick();
    },
    stop: () => {
      cancel();
    },
  };
}
