import { wakeLimits } from './plan/wake-hold.ts';
import type { DeliveryPorts } from './ports.ts';

/** Waits for the network after the computer woke (peers 50). */
export interface NetworkWait {
  isOn(): boolean;
  /** Begins, or begins anew. */
  begin(): void;
  /** Ends the wait if there is one; its end is told. */
  end(): void;
}

/** A wait that has not begun; `onEnd` is told once the network is there or was long enough waited for. */
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
