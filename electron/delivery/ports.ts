import type { Intent, Outcome } from '../contract/delivery.ts';
import type { Notice } from '../contract/notice.ts';
import type { ReadOutcome } from '../vendors/port.ts';
import type { Call } from './plan/plan.ts';
import type { StoredSlot } from './plan/slot.ts';

/** One finished call, for the journal. */
export interface DeliveryRecord {
  /** Epoch ms. */
  readonly at: number;
  readonly accountId: string;
  readonly statusId: string;
  readonly seq: number;
  readonly origin: Intent['origin'];
  readonly outcome: Outcome['kind'];
  readonly notice: Notice | null;
  /** The vendor's own word, where the outcome tells it. */
  readonly shows: string | null;
  /** From the start of the call to its outcome. */
  readonly latencyMs: number;
}

/** Everything the runner needs from outside. */
export interface DeliveryPorts {
  /** Makes one account show an intent. Called in the tick in which the intent arrives. */
  readonly apply: (call: Call, signal: AbortSignal) => Promise<Outcome>;
  /** Reads what an account shows; called only where `readBack` is true. */
  readonly read: (accountId: string, signal: AbortSignal) => Promise<ReadOutcome>;
  /** Epoch ms. */
  readonly now: () => number;
  /** Calls back once after so many ms unless disposed of. */
  readonly setTimer: (ms: number, fire: () => void) => () => void;
  /** At least 0 and below 1. */
  readonly random: () => number;
  /** False is certain, true proves nothing; without it the network is taken to be there. */
  readonly isOnline?: () => boolean;
  /** Stores the slots; called after every change and after the calls of that change have started. */
  readonly save: (slots: readonly StoredSlot[]) => void;
  readonly record: (entry: DeliveryRecord) => void;
  /** Told of what a port or listener threw; only bugs throw. */
  readonly bug: (error: unknown) => void;
}
