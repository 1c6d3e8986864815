import type { DeliveryPorts } from './delivery.ts';

/**
 * A clock that says when it was set back: `onSetBack` is told by how many ms before the present
 * instant (epoch ms) is given out. Setting it forward only makes waits shorter.
 */
export function steadyClock(now: () => number, onSetBack: (ms: number) => void): () => number {
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

/** The one timer of the runner. */
export interface WakeTimer {
  /** Fires at or, for far instants, before `at` (epoch ms); null: not at all. */
  set(at: number | null, now: number): void;
}

/** A timer that holds at most one instant. */
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
