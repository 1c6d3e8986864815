import type { CallDesk } from './call-desk.ts';
import type { RetryReason } from './delivery.ts';
import type { NetworkWait } from './network-wait.ts';
import { force } from './plan/force.ts';
import { retry } from './plan/retry.ts';
import { holdForNetwork, wakeLimits } from './plan/wake-hold.ts';
import type { SlotBook } from './slot-book.ts';

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
