import type { CallDesk } from './call-desk.ts';
import type { RetryReason, DeliveryPorts } from './delivery.ts';
import { force, retry, holdForNetwork, wakeLimits } from './plan/want.ts';
import type { SlotBook } from './slot-book.ts';

/** Waits for the network after the computer woke (docs/presence.md#complaints, case 50). */
interface NetworkWait {
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

/** What retries act on. */
export interface RetryPorts {
  readonly book: Pick<SlotBook, 'update' | 'updateAll'>;
  readonly desk: Pick<CallDesk, 'makeWay'>;
  readonly networkWait: Pick<NetworkWait, 'begin' | 'end'>;
  /** Epoch ms. */
  clock(): number;
  /** The number of the next intent. */
  nextSeq(): number;
}

/** Makes slots due again for what has happened; the calls themselves are planned afterwards. */
export function createRetries(ports: RetryPorts): (reason: RetryReason) => void {
  const { book, desk, networkWait, clock, nextSeq } = ports;
  return (reason) => {
    switch (reason.kind) {
      case 'online':
        book.updateAll((slot) => retry(slot, 'reachable'));
        networkWait.end();
        return;
      case 'resumed':
        book.updateAll((slot) => retry(slot, 'reachable'));
        return;
      case 'woke': {
        const until = clock() + wakeLimits.longestMs + wakeLimits.spreadMs;
        book.updateAll((slot) => holdForNetwork(slot, until));
        networkWait.begin();
        return;
      }
      case 'start':
        book.updateAll((slot) => retry(slot, 'start'));
        return;
      case 'credentials':
        desk.makeWay(reason.accountId);
        book.update(reason.accountId, (slot) => retry(slot, 'credentials'));
        return;
      case 'person':
        book.updateAll((slot) =>
          (reason.accountId ?? slot.accountId) === slot.accountId ? force(slot, nextSeq()) : slot,
        );
    }
  };
}
