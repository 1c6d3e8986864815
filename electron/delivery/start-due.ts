import type { CallRunner } from './call-runner.ts';
import { hostOf, type Accounts } from './plan/budget.ts';
import { plan, planReads, readableAt, type PlanContext } from './plan/plan.ts';
import type { SlotBook } from './slot-book.ts';

export interface StartParts {
  readonly book: Pick<SlotBook, 'all'>;
  readonly callRunner: Pick<CallRunner, 'write' | 'read' | 'isBusy'>;
  /** Whether it may be looked at now whether what was written holds. */
  readonly mayRead: boolean;
}

/** Starts every call that is due, writes before reads; when to look again, epoch ms, null: not at all. */
export function startDue(parts: StartParts, context: PlanContext): number | null {
  const { calls, wakeAt } = plan(parts.book.all(), context);
  for (const call of calls) {
    parts.callRunner.write(call);
  }
  return parts.mayRead ? earlier(wakeAt, startReads(parts, context)) : wakeAt;
}

function startReads({ book, callRunner }: StartParts, context: PlanContext): number | null {
  const { reads, wakeAt } = planReads(book.all(), context);
  for (const accountId of reads) {
    if (!callRunner.isBusy(accountId)) {
      void callRunner.read(accountId);
    }
  }
  return wakeAt;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

interface ReaderParts {
  readonly book: SlotBook;
  readonly callRunner: Pick<CallRunner, 'read' | 'isBusy'>;
  readonly clock: () => number;
  readonly accounts: () => Accounts;
  readonly isStopped: () => boolean;
  /** Called once a read has started, so that its call is stored. */
  readonly publish: () => void;
}

/** Reads every account that can be, all hosts side by side and the accounts of a host in turn. */
export async function readByHost(parts: ReaderParts): Promise<void> {
  const { book, callRunner, clock, accounts } = parts;
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
      if (!parts.isStopped() && !callRunner.isBusy(accountId) && isDue(accountId)) {
        const reading = callRunner.read(accountId);
        parts.publish();
        await reading;
      }
    }
  };
  await Promise.all([...hosts.values()].map(readInTurn));
}
