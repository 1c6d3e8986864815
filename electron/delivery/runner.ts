import { createAttemptLog } from './attempt-log.ts';
import { createCallRunner } from './call-runner.ts';
import type { Delivery, DeliveryPorts } from './delivery.ts';
import { createRetries } from './retries.ts';
import { createSlotBook, followAccounts, type SlotBook } from './slot-book.ts';
import { readByHost, startDue } from './start-due.ts';
import { createNetworkWait, createWaiting, createWakeTimer, watchedClock } from './waits.ts';
import { acceptTheirs } from './plan/drift.ts';
import { plan, type PlanContext } from './plan/plan.ts';
import { releaseHold, resend, wakeLimits } from './plan/retry.ts';
import { shiftClock, stateOf, type DeliveryAccount } from './plan/slot.ts';
import { fromStored } from './plan/stored-slot.ts';
import { intents, markStale, personLeft, want } from './plan/want.ts';

/** A delivery without accounts; nothing is sent before the first `want`. */
export function createDelivery(ports: DeliveryPorts): Delivery {
  const book = createSlotBook(ports);
  const clock = watchedClock(ports.now, (ms) => {
    book.updateAll((slot) => shiftClock(slot, ms));
    attendedSince = attendedSince === null ? null : attendedSince - ms;
  });
  const waiting = createWaiting(ports);
  const attempts = createAttemptLog();
  let accounts: ReadonlyMap<string, DeliveryAccount> = new Map();
  let attendedSince: number | null = null;
  let isWanted = false;
  let isLeaving = false;
  let isStopped = false;
  let lastSeq = 0;

  const context = (now: number): PlanContext => ({ now, accounts, attendedSince });
  const publish = (): void => {
    book.publish();
    waiting.look();
  };
  const pump = (): void => {
    const now = clock();
    if (isWanted && !isStopped) {
      const mayRead = !isLeaving && !networkWait.isOn();
      timer.set(startDue({ book, callRunner, mayRead }, context(now)), now);
    }
    publish();
  };
  const callRunner = createCallRunner({
    ports,
    book,
    attempts,
    clock,
    accounts: () => accounts,
    attendedSince: () => attendedSince,
    onAnswer: pump,
  });
  const timer = createWakeTimer(ports, pump);
  const networkWait = createNetworkWait(ports, () => {
    const now = clock();
    const spreadMs = isLeaving ? 0 : wakeLimits.spreadMs;
    book.updateAll((slot) => releaseHold(slot, now + Math.floor(ports.random() * spreadMs)));
    pump();
  });
  attendedSince = clock();

  const nextSeq = (): number => {
    lastSeq += 1;
    return lastSeq;
  };
  const setPaused = (accountId: string, pausedByHand: boolean): void => {
    book.update(accountId, (slot) => ({ ...slot, pausedByHand }));
    pump();
  };
  const retryBecause = createRetries({ book, callRunner, networkWait, clock, nextSeq });

  return {
    load: (slots) => {
      const now = clock();
      // What is stored dates from before they came, whatever the clock showed then.
      attendedSince = attendedSince === null ? null : now;
      book.replace(slots.map((slot) => fromStored(slot, now)));
      lastSeq = Math.max(lastSeq, ...slots.map((slot) => slot.lastSeq));
    },
    configure: (next) => {
      const before = book.all();
      book.replace(followAccounts(before, next));
      accounts = new Map(next.map((account) => [account.id, account]));
      attempts.keepOnly(new Set(accounts.keys()));
      for (const { accountId, target } of before) {
        if (accounts.get(accountId)?.target !== target) {
          callRunner.drop(accountId);
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
        const seq = nextSeq();
        book.update(accountId, (slot) =>
          want(byPerson ? markStale(slot, attendedSince) : slot, next, seq),
        );
      }
      pump();
    },
    retryNow: (reason) => {
      retryBecause(reason);
      pump();
    },
    attend: (isHere) => {
      attendedSince = isHere ? (attendedSince ?? clock()) : null;
      if (!isHere) {
        book.updateAll(personLeft);
        publish();
      }
    },
    answerDrift: (accountId, answer) => {
      const slot = book.all().find((one) => one.accountId === accountId);
      if (slot === undefined || stateOf(slot) !== 'drifted') {
        return false;
      }
      book.update(accountId, (one) =>
        answer === 'keep-mine' ? resend(one, nextSeq()) : acceptTheirs(one),
      );
      pump();
      return true;
    },
    pause: (accountId) => {
      setPaused(accountId, true);
    },
    resume: (accountId) => {
      setPaused(accountId, false);
    },
    slots: book.all,
    attempts: attempts.of,
    settled: (timeoutMs) => waiting.until({ isDone: () => isSettled(book), timeoutMs }),
    readAll: async () => {
      if (networkWait.isOn()) {
        await waiting.until({
          isDone: () => !networkWait.isOn(),
          timeoutMs: wakeLimits.longestMs,
        });
      }
      await readByHost({
        book,
        callRunner,
        clock,
        accounts: () => accounts,
        isStopped: () => isStopped || isLeaving,
        publish,
      });
    },
    onChange: book.onChange,
    stop: async ({ deadlineMs }) => {
      isLeaving = true;
      const deadline = clock() + deadlineMs;
      networkWait.end();
      for (const { accountId } of book.all()) {
        callRunner.makeWay(accountId);
      }
      const isDone = (): boolean => {
        const { wakeAt } = plan(book.all(), context(clock()));
        return callRunner.isIdle() && (wakeAt === null || wakeAt > deadline);
      };
      await waiting.until({ isDone, timeoutMs: deadlineMs });
      isStopped = true;
      timer.set(null, deadline);
      for (const { accountId } of book.all()) {
        callRunner.drop(accountId);
      }
      book.updateAll(personLeft);
      publish();
    },
  };
}

function isSettled(book: SlotBook): boolean {
  return book.all().every((slot) => !['pending', 'retrying'].includes(stateOf(slot)));
}
