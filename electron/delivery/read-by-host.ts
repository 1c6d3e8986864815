import type { CallDesk } from './call-desk.ts';
import { hostOf, type Accounts } from './plan/host-load.ts';
import { readableAt } from './plan/reads.ts';
import type { SlotBook } from './slot-book.ts';

/** What reading needs. */
export interface ReaderParts {
  readonly book: SlotBook;
  readonly desk: Pick<CallDesk, 'read' | 'isBusy'>;
  readonly clock: () => number;
  readonly accounts: () => Accounts;
  readonly isStopped: () => boolean;
  /** Called once a read has started, so that its call is stored. */
  readonly publish: () => void;
}

/** Reads every account that can be, all hosts side by side and the accounts of a host in turn. */
export async function readByHost(parts: ReaderParts): Promise<void> {
  const { book, desk, clock, accounts } = parts;
  const hosts = new Map<string, readonly string[]>();
  for (const { accountId } of book.all()) {
    const host = hostOf(accounts(), accountId);
    hosts.set(host, [...(hosts.get(host) ?? []), accountId]);
  }
  const isDue = (accountId: string): boolean => {
    const slots = book.all();
    const slot = slots.find((one) => one.accountId === accountId);
    const at = slot === undefined ? null : readableAt(slots, slot, { accounts: accounts() });
    return at !== null && at <= clock();
  };
  const readInTurn = async (accountIds: readonly string[]): Promise<void> => {
    for (const accountId of accountIds) {
      if (!parts.isStopped() && !desk.isBusy(accountId) && isDue(accountId)) {
        const reading = desk.read(accountId);
        parts.publish();
        await reading;
      }
    }
  };
  await Promise.all([...hosts.values()].map(readInTurn));
}
