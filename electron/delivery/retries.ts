import type { CallRunner } from './call-runner.ts';
import type { RetryReason } from './delivery.ts';
import { holdForNetwork, resend, retry, wakeLimits } from './plan/retry.ts';
import type { SlotBook } from './slot-book.ts';
import type { NetworkWait } from './waits.ts';

export interface RetryPorts {
  readonly book: Pick<SlotBook, 'update' | 'updateAll'>;
  readonly callRunner: Pick<CallRunner, 'makeWay'>;
  readonly networkWait: Pick<NetworkWait, 'begin' | 'end'>;
  /** Epoch ms. */
  clock(): number;
  /** The number of the next intent. */
  nextSeq(): number;
}

/** Makes slots due again for what has happened; the calls themselves are planned afterwards. */
export function createRetries(ports: RetryPorts): (reason: RetryReason) => void {
  const { book, callRunner, networkWait, clock, nextSeq } = ports;
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
        callRunner.makeWay(reason.accountId);
        book.update(reason.accountId, (slot) => retry(slot, 'credentials'));
        return;
      case 'person':
        book.updateAll((slot) =>
          (reason.accountId ?? slot.accountId) === slot.accountId ? resend(slot, nextSeq()) : slot,
        );
    }
  };
}
