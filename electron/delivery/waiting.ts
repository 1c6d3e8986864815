import type { DeliveryPorts } from './delivery.ts';

interface Wait {
  readonly isDone: () => boolean;
  readonly timeoutMs: number;
}

/** Waits for conditions that may come true whenever something was done. */
export interface Waiting {
  /** Resolves once `isDone` holds, looked at now and after every `look`, or after `timeoutMs`. */
  until(wait: Wait): Promise<void>;
  /** Looks at every condition that is waited for. */
  look(): void;
}

/** Nothing is waited for yet. */
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
