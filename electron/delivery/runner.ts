import { createCallDesk } from './call-desk.ts';
import type { Delivery, RetryReason } from './delivery.ts';
import { followAccounts } from './follow-accounts.ts';
import type { DeliveryAccount } from './plan/delivery-account.ts';
import { intents } from './plan/intents.ts';
import { plan, type Plan } from './plan/plan.ts';
import { isReadable } from './plan/is-readable.ts';
import { retry } from './plan/retry.ts';
import { shiftClock } from './plan/shift-clock.ts';
import { stateOf } from './plan/state-of.ts';
import { fromStored } from './plan/stored.ts';
import { want } from './plan/want.ts';
import type { DeliveryPorts } from './ports.ts';
import { createSlotBook, type SlotBook } from './slot-book.ts';
import { steadyClock } from './steady-clock.ts';
import { createWaiting } from './waiting.ts';
import { createWakeTimer } from './wake-timer.ts';

/** A delivery without accounts; nothing is sent before the first `want`. */
export function createDelivery(ports: DeliveryPorts): Delivery {
  const book = createSlotBook(ports);
  const clock = steadyClock(ports.now, (ms) => {
    book.updateAll((slot) => shiftClock(slot, ms));
  });
  const waiting = createWaiting(ports);
  let accounts: ReadonlyMap<string, DeliveryAccount> = new Map();
  let isWanted = false;
  let isStopped = false;
  let lastSeq = 0;

  const look = (now: number): Plan => {
    const limits = new Map([...accounts.values()].map((one) => [one.id, one.callsPerMinute]));
    return plan(book.all(), now, limits);
  };
  const publish = (): void => {
    book.publish();
    waiting.look();
  };
  const pump = (): void => {
    const now = clock();
    if (isWanted && !isStopped) {
      const { calls, wakeAt } = look(now);
      for (const call of calls) {
        desk.write(call);
      }
      timer.set(wakeAt, now);
    }
    publish();
  };
  const desk = createCallDesk({
    ports,
    book,
    clock,
    driftRuleOf: (accountId) => accounts.get(accountId)?.drift ?? 'ask',
    onAnswer: pump,
  });
  const timer = createWakeTimer(ports, pump);

  const setPaused = (accountId: string, pausedByHand: boolean): void => {
    book.update(accountId, (slot) => ({ ...slot, pausedByHand }));
    pump();
  };

  return {
    load: (slots) => {
      const now = clock();
      book.replace(slots.map((slot) => fromStored(slot, now)));
      lastSeq = Math.max(lastSeq, ...slots.map((slot) => slot.lastSeq));
    },
    configure: (next) => {
      const before = book.all();
      book.replace(followAccounts(before, next));
      accounts = new Map(next.map((account) => [account.id, account]));
      for (const { accountId, target } of before) {
        if (accounts.get(accountId)?.target !== target) {
          desk.drop(accountId);
        }
      }
      publish();
    },
    want: (presence, { statuses }, byPerson) => {
      isWanted = true;
      const situation = {
        presence,
        statuses,
        accounts: [...accounts.values()],
        byPerson,
      };
      for (const [accountId, next] of intents(situation)) {
        lastSeq += 1;
        const seq = lastSeq;
        book.update(accountId, (slot) => want(slot, next, seq));
      }
      pump();
    },
    retryNow: (reason) => {
      if (reason.kind === 'credentials') {
        desk.makeWay(reason.accountId);
      }
      retryBecause(book, reason);
      pump();
    },
    pause: (accountId) => {
      setPaused(accountId, true);
    },
    resume: (accountId) => {
      setPaused(accountId, false);
    },
    slots: book.all,
    settled: (timeoutMs) => waiting.until({ isDone: () => isSettled(book), timeoutMs }),
    readAll: async () => {
      const now = clock();
      const isDue = isReadable(accounts, now);
      const readable = book.all().filter((slot) => !isStopped && isDue(slot));
      const reads = readable
        .filter(({ accountId }) => !desk.isBusy(accountId))
        .map(({ accountId }) => desk.read(accountId));
      publish();
      await Promise.all(reads);
    },
    onChange: book.onChange,
    stop: async ({ deadlineMs }) => {
      const deadline = clock() + deadlineMs;
      for (const { accountId } of book.all()) {
        desk.makeWay(accountId);
      }
      const isDone = (): boolean => {
        const { wakeAt } = look(clock());
        return desk.isIdle() && (wakeAt === null || wakeAt > deadline);
      };
      await waiting.until({ isDone, timeoutMs: deadlineMs });
      isStopped = true;
      timer.set(null, deadline);
      for (const { accountId } of book.all()) {
        desk.drop(accountId);
      }
    },
  };
}

function isSettled(book: SlotBook): boolean {
  return book.all().every((slot) => !['pending', 'retrying'].includes(stateOf(slot)));
}

function retryBecause(book: SlotBook, reason: RetryReason): void {
  switch (reason.kind) {
    case 'online':
    case 'resumed':
      book.updateAll((slot) => retry(slot, 'reachable'));
      return;
    case 'start':
      book.updateAll((slot) => retry(slot, 'start'));
      return;
    case 'credentials':
      book.update(reason.accountId, (slot) => retry(slot, 'credentials'));
  }
}
