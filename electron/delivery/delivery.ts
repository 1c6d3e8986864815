import type { Attempt, Intent, Outcome, Notice } from '../contract/views/delivery.ts';
import type { DriftAnswer } from '../contract/word-lists.ts';
import type { Presence } from '../contract/views/claim.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { DeliveryAccount, Slot } from './plan/slot.ts';
import type { StoredSlot } from './plan/stored-slot.ts';
import type { ReadOutcome } from '../vendors/port.ts';
import type { Call } from './plan/plan.ts';

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
  /** The vendor's own word, where the outcome has it. */
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
  /** Gets what a port or listener threw; only bugs throw. */
  readonly bug: (error: unknown) => void;
}

/**
 * What may make another try worth while (docs/control.md#sign-in, docs/presence.md#complaints,
 * cases 49 to 54).
 */
export type RetryReason =
  | { readonly kind: 'online' }
  /** Somebody is back at the computer. */
  | { readonly kind: 'resumed' }
  /** The computer woke: what is not chosen by the person waits for the network, some seconds at most. */
  | { readonly kind: 'woke' }
  | { readonly kind: 'start' }
  | { readonly kind: 'credentials'; readonly accountId: string }
  /**
   * The person wants it sent again, to one account or all, whatever is thought to show
   * (docs/presence.md#complaints, case 55).
   */
  | { readonly kind: 'person'; readonly accountId?: string };

/** Presence → every account, until it is true. */
export interface Delivery {
  /** Takes up stored slots; before `configure`. */
  load(slots: readonly StoredSlot[]): void;
  /**
   * The accounts there are now. Slots follow, the call of an account that is gone is aborted, and
   * nothing is sent until `want` says what the new settings come to.
   */
  configure(accounts: readonly DeliveryAccount[]): void;
  /**
   * What the accounts should show. Calls start in this tick. `byPerson` only for a new choice by
   * the person; everything else counts as automatic (docs/control.md#drift).
   */
  want(presence: Presence | null, settings: Pick<Settings, 'statuses'>, byPerson: boolean): void;
  retryNow(reason: RetryReason): void;
  /**
   * Whether the person is at this computer, as far as it knows; they are until `attend` says otherwise. While
   * they are not, nothing that was changed elsewhere is overwritten (docs/presence.md#complaints,
   * cases 42 and 43).
   */
  attend(isHere: boolean): void;
  /** The person's answer to a change made elsewhere; false where the account shows none. */
  answerDrift(accountId: string, answer: DriftAnswer): boolean;
  /** Leaves one account out until it is resumed; a call under way ends as it would. */
  pause(accountId: string): void;
  resume(accountId: string): void;
  slots(): readonly Slot[];
  /** The latest calls of an account since the start of the app, oldest first; never a secret. */
  attempts(accountId: string): readonly Attempt[];
  /** Resolves when no account is pending or retrying, or after `timeoutMs`. */
  settled(timeoutMs: number): Promise<void>;
  /** Reads every account that can be read now, to find what was changed elsewhere. */
  readAll(): Promise<void>;
  /** Called after every change of a slot. */
  onChange(listener: () => void): () => void;
  /** Lets what is due and under way end, for at most `deadlineMs`; then nothing is sent any more. */
  stop(options: { readonly deadlineMs: number }): Promise<void>;
}
