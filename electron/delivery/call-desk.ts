import type { DriftRule } from '../contract/account.ts';
import type { Outcome } from '../contract/delivery.ts';
import { guardedCall, type GuardedCall } from './guarded-call.ts';
import { begin, spend } from './plan/begin.ts';
import { observe } from './plan/observe.ts';
import { othersReachable } from './plan/others-reachable.ts';
import type { Call } from './plan/plan.ts';
import { settle } from './plan/settle.ts';
import type { DeliveryPorts } from './ports.ts';
import { recordOf } from './record-of.ts';
import type { SlotBook } from './slot-book.ts';

/** The calls that run: at most one for each account, be it a write or a read. */
export interface CallDesk {
  /** Starts a write in this tick; where a read is under way, the read is asked to make way. */
  write(call: Call): void;
  /** Reads an account that is not busy; resolves when the answer is in its slot. */
  read(accountId: string): Promise<void>;
  /** Ends a read whose answer is no longer worth having; a write goes on. */
  makeWay(accountId: string): void;
  isBusy(accountId: string): boolean;
  isIdle(): boolean;
  /** Ends the call of an account for good; nothing more is heard of it. */
  drop(accountId: string): void;
}

/** What the desk is built from. */
export interface CallDeskParts {
  readonly ports: DeliveryPorts;
  readonly book: SlotBook;
  readonly clock: () => number;
  readonly driftRuleOf: (accountId: string) => DriftRule;
  /** Called after each answer. */
  readonly onAnswer: () => void;
}

interface Running {
  readonly call: GuardedCall;
  /** Asks a read to end and forgets its answer. */
  readonly makeWay: () => void;
  readonly onGone: () => void;
}

const nothing = (): void => undefined;

/** A desk with nothing running. */
export function createCallDesk(parts: CallDeskParts): CallDesk {
  const { ports, book, clock } = parts;
  const running = new Map<string, Running>();

  const finish = (accountId: string): void => {
    const ended = running.get(accountId);
    running.delete(accountId);
    ended?.onGone();
  };
  const land = (call: Call, startedAt: number, outcome: Outcome): void => {
    const { accountId, intent } = call;
    const at = clock();
    finish(accountId);
    book.update(accountId, (slot) =>
      settle(
        slot,
        { seq: intent.seq, outcome },
        {
          now: at,
          random: ports.random(),
          drift: parts.driftRuleOf(accountId),
          othersReachable: othersReachable(book.all(), slot, at),
        },
      ),
    );
    parts.onAnswer();
    ports.record(recordOf({ call, outcome, at, latencyMs: Math.max(0, at - startedAt) }));
  };

  const write = (call: Call): void => {
    const { accountId, intent } = call;
    const busy = running.get(accountId);
    if (busy !== undefined) {
      busy.makeWay();
      return;
    }
    const startedAt = clock();
    book.update(accountId, (slot) => begin(slot, intent, startedAt));
    const started = guardedCall<Outcome>(ports, {
      start: (signal) => ports.apply(call, signal),
      onEnd: (outcome) => {
        land(call, startedAt, outcome);
      },
    });
    running.set(accountId, {
      call: started,
      makeWay: nothing,
      onGone: nothing,
    });
  };

  const read = (accountId: string, onGone: () => void): void => {
    let isStale = false;
    book.update(accountId, (slot) => spend(slot, clock()));
    const started = guardedCall(ports, {
      start: (signal) => ports.read(accountId, signal),
      onEnd: (observation) => {
        const context = {
          now: clock(),
          random: ports.random(),
          drift: parts.driftRuleOf(accountId),
        };
        if (!isStale) {
          book.update(accountId, (slot) => observe(slot, observation, context));
        }
        finish(accountId);
        parts.onAnswer();
      },
    });
    const makeWay = (): void => {
      isStale = true;
      started.abort();
    };
    running.set(accountId, { call: started, makeWay, onGone });
  };

  return {
    write,
    read: (accountId) =>
      new Promise((resolve) => {
        read(accountId, resolve);
      }),
    makeWay: (accountId) => running.get(accountId)?.makeWay(),
    isBusy: (accountId) => running.has(accountId),
    isIdle: () => running.size === 0,
    drop: (accountId) => {
      running.get(accountId)?.call.drop();
      finish(accountId);
    },
  };
}
