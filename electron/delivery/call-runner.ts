import type { Outcome } from '../contract/views/delivery.ts';
import type { AttemptLog } from './attempt-log.ts';
import { guardedCall, type GuardedCall } from './guarded-call.ts';
import type { Accounts } from './plan/budget.ts';
import { beginRead, observe, type Observation, type ObserveContext } from './plan/observe.ts';
import type { Call } from './plan/plan.ts';
import { besideNetworkPage } from './plan/retry.ts';
import { begin, othersReachable, settle } from './plan/settle.ts';
import type { DeliveryPorts, DeliveryRecord } from './delivery.ts';
import type { SlotBook } from './slot-book.ts';

/** The calls that run: at most one for each account, be it a write or a read. */
export interface CallRunner {
  /** Starts a write in this tick; where a read is under way, the read is asked to make way. */
  write(call: Call): void;
  /** Reads an account that is not busy; resolves when the answer is in its slot. */
  read(accountId: string): Promise<void>;
  /** Ends a read whose answer is no longer worth having; a write goes on. */
  makeWay(accountId: string): void;
  isBusy(accountId: string): boolean;
  isIdle(): boolean;
  /** Ends the call of an account for good; its outcome is dropped, too. */
  drop(accountId: string): void;
}

export interface CallRunnerParts {
  readonly ports: DeliveryPorts;
  readonly book: SlotBook;
  readonly attempts: AttemptLog;
  readonly clock: () => number;
  readonly accounts: () => Accounts;
  /** Since when the person has been at this computer, epoch ms; null: they are not. */
  readonly attendedSince: () => number | null;
  /** Called after each answer. */
  readonly onAnswer: () => void;
}

interface Running {
  readonly call: GuardedCall;
  /** Asks a read to end and forgets its answer. */
  readonly makeWay: () => void;
  readonly onEnd: () => void;
}

const nothing = (): void => undefined;

/** A call runner with nothing running. */
export function createCallRunner(parts: CallRunnerParts): CallRunner {
  const { ports, book, attempts, clock } = parts;
  const running = new Map<string, Running>();

  const finish = (accountId: string): void => {
    const ended = running.get(accountId);
    running.delete(accountId);
    ended?.onEnd();
  };
  const contextOf = (accountId: string, now: number): ObserveContext => ({
    now,
    random: ports.random(),
    drift: parts.accounts().get(accountId)?.drift ?? 'ask',
    attendedSince: parts.attendedSince(),
  });
  const settleWrite = (call: Call, startedAt: number, outcome: Outcome): void => {
    const { accountId, intent } = call;
    const now = clock();
    finish(accountId);
    book.update(accountId, (slot) =>
      settle(
        slot,
        { seq: intent.seq, outcome },
        { ...contextOf(accountId, now), othersReachable: othersReachable(book.all(), slot) },
      ),
    );
    book.replace(besideNetworkPage(book.all(), { accountId, accounts: parts.accounts(), now }));
    const record = recordOf({ call, outcome, at: now, latencyMs: Math.max(0, now - startedAt) });
    attempts.add(accountId, { ...record, what: 'write', status: intent.statusId });
    parts.onAnswer();
    ports.record(record);
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
        settleWrite(call, startedAt, outcome);
      },
    });
    running.set(accountId, {
      call: started,
      makeWay: nothing,
      onEnd: nothing,
    });
  };

  const noteRead = (accountId: string, startedAt: number, observation: Observation): void => {
    const at = clock();
    book.update(accountId, (slot) => observe(slot, observation, contextOf(accountId, at)));
    attempts.add(accountId, {
      at,
      what: 'read',
      status: null,
      outcome: observation.kind,
      latencyMs: Math.max(0, at - startedAt),
      notice: observation.kind === 'read' ? null : observation.notice,
    });
  };
  const read = (accountId: string, onEnd: () => void): void => {
    let isStale = false;
    const startedAt = clock();
    book.update(accountId, (slot) => beginRead(slot, startedAt));
    const started = guardedCall<Observation>(ports, {
      start: (signal) => ports.read(accountId, signal),
      onEnd: (observation) => {
        if (!isStale) {
          noteRead(accountId, startedAt, observation);
        }
        finish(accountId);
        parts.onAnswer();
      },
    });
    const makeWay = (): void => {
      isStale = true;
      started.abort();
    };
    running.set(accountId, { call: started, makeWay, onEnd });
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

/** A call that came to its end at `at` (epoch ms) after `latencyMs`. */
interface Ended {
  readonly call: Call;
  readonly outcome: Outcome;
  readonly at: number;
  readonly latencyMs: number;
}

/** What the journal keeps of a finished call. */
function recordOf({ call, outcome, at, latencyMs }: Ended): DeliveryRecord {
  const { seq, statusId, origin } = call.intent;
  return {
    at,
    accountId: call.accountId,
    statusId,
    seq,
    origin,
    outcome: outcome.kind,
    notice: outcome.notice,
    shows: 'shows' in outcome ? outcome.shows : null,
    latencyMs,
  };
}
