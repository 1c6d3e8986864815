import type { DeliveryPorts } from './delivery.ts';
import { wakeLimits } from './plan/retry.ts';

/**
 * A clock that reports when it was set back: `onSetBack` gets by how many ms, before the present
 * instant (epoch ms) is given out. Setting it forward only makes waits shorter.
 */
export function watchedClock(now: () => number, onSetBack: (ms: number) => void): () => number {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const instant = now();
    if (instant < last) {
      onSetBack(last - instant);
    }
    last = instant;
    return instant;
  };
}

/** Looking again once an hour costs nothing and stays below what a timer can hold. */
const longestMs = 3_600_000;

/** The runner's one timer, which wakes it when the next call is due. */
export interface WakeTimer {
  /** Fires at or, for far instants, before `at` (epoch ms); null: not at all. */
  set(at: number | null, now: number): void;
}

/** A timer that is not set. */
export function createWakeTimer(
  ports: Pick<DeliveryPorts, 'setTimer'>,
  onWake: () => void,
): WakeTimer {
  let dispose: (() => void) | null = null;
  return {
    set: (at, now) => {
      dispose?.();
      dispose =
        at === null
          ? null
          : ports.setTimer(Math.min(longestMs, Math.max(1, at - now)), () => {
              dispose = null;
              onWake();
            });
    },
  };
}

interface Wait {
  readonly isDone: () => boolean;
  readonly timeoutMs: number;
}

/** Waits for conditions that may come true whenever something was done. */
interface Waiting {
  /** Resolves once `isDone` holds, looked at now and after every `look`, or after `timeoutMs`. */
  until(wait: Wait): Promise<void>;
  /** Looks at every condition that is waited for. */
  look(): void;
}

/** No condition is waited for yet. */
export function createWaiting(ports: Pick<DeliveryPorts, 'setTimer'>): Waiting {
  const waits = new Set<() => void>();
  return {
    until: ({ isDone, timeoutMs }) =>
      new Promise((resolve) => {
        if (isDone()) {
          resolve();
          return;
        }
        const finish = (): void => {
          disposeTimer();
          waits.delete(check);
          resolve();
        };
        const check = (): void => {
          if (isDone()) {
            finish();
          }
        };
        const disposeTimer = ports.setTimer(timeoutMs, finish);
        waits.add(check);
      }),
    look: () => {
      for (const check of [...waits]) {
        check();
      }
    },
  };
}

/** Waits for the network after the computer woke (docs/presence.md#complaints, case 50). */
export interface NetworkWait {
  isOn(): boolean;
  /** Begins, or begins anew. */
  begin(): void;
  /** Ends the wait if there is one; `onEnd` is called. */
  end(): void;
}

/** A wait that has not begun; `onEnd` is called once the network is there or was waited for long enough. */
export function createNetworkWait(
  ports: Pick<DeliveryPorts, 'setTimer' | 'isOnline'>,
  onEnd: () => void,
): NetworkWait {
  let cancel: (() => void) | null = null;

  const end = (): void => {
    if (cancel === null) {
      return;
    }
    cancel();
    cancel = null;
    onEnd();
  };
  const lookAfter = (ms: number, waitedMs: number): void => {
    const waitMs = waitedMs + ms;
    cancel = ports.setTimer(ms, () => {
      if (waitMs >= wakeLimits.longestMs || ports.isOnline?.() !== false) {
        end();
      } else {
        lookAfter(wakeLimits.lookEveryMs, waitMs);
      }
    });
  };

  return {
    isOn: () => cancel !== null,
    begin: () => {
      cancel?.();
      lookAfter(wakeLimits.firstLookMs, 0);
    },
    end,
  };
}
