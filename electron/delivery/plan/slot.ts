import * as z from 'zod';
import {
  confirmedSchema,
  intentSchema,
  outcomeKinds,
  type Confirmed,
  type Intent,
  type Outcome,
} from '../../contract/delivery.ts';
import { identifierSchema } from '../../contract/identifier.ts';
import { jsonObjectSchema, type JsonObject } from '../../contract/json.ts';
import { noticeSchema, type Notice } from '../../contract/notice.ts';

const instantSchema = z.int().nullable();

/**
 * What is stored of a slot. A running call is not: after a restart it is simply due again, and
 * `tried` remembers that it may have reached the vendor.
 */
export const storedSlotSchema = z.strictObject({
  accountId: identifierSchema,
  target: z.string(),
  lastSeq: z.int().min(0),
  desired: intentSchema.nullable(),
  confirmed: confirmedSchema.nullable(),
  written: confirmedSchema.nullable(),
  tried: z.array(jsonObjectSchema),
  attempts: z.int().min(0),
  failures: z.int().min(0),
  notBefore: instantSchema,
  limitedUntil: instantSchema,
  outcome: z.strictObject({ kind: z.enum(outcomeKinds), notice: noticeSchema }).nullable(),
  odd: z.strictObject({ count: z.int(), since: z.int() }).nullable(),
  answeredAt: instantSchema,
  calls: z.array(z.int()),
  parked: z.boolean(),
  pausedByHand: z.boolean(),
  insisted: z.int().min(0).default(0),
  verifyAt: instantSchema.default(null),
});

/** The call that runs now. */
export interface InFlight {
  readonly intent: Intent;
  /** Epoch ms. */
  readonly startedAt: number;
  /** What `tried` was before; a definite answer brings it back. */
  readonly triedBefore: readonly JsonObject[];
  /** Credentials or a choice came after the start, so a refused sign-in does not park. */
  readonly forgiven: boolean;
}

/** One account's delivery (design: delivery). Instants are epoch ms. */
export interface Slot {
  readonly accountId: string;
  readonly target: string;
  /** The number of the latest intent or of its withdrawal; numbers never go back, not by a restart. */
  readonly lastSeq: number;
  /** What the account should show; null: the present status does not name it. */
  readonly desired: Intent | null;
  /** What the vendor was last known to show, by a write or a read. */
  readonly confirmed: Confirmed | null;
  /**
   * What Presently's own last write left, and when it was last seen to stand there; what differs
   * from it was changed elsewhere.
   */
  readonly written: Confirmed | null;
  /** Settings of calls whose end is not known: each may stand at the vendor. */
  readonly tried: readonly JsonObject[];
  /** Calls for the present intent. */
  readonly attempts: number;
  /** Failures in a row, for the backoff. */
  readonly failures: number;
  /** Our own backoff; a person's choice or the network's return ends it. */
  readonly notBefore: number | null;
  /** The vendor's rate limit; nothing but time ends it. */
  readonly limitedUntil: number | null;
  readonly outcome: {
    readonly kind: Outcome['kind'];
    readonly notice: Notice;
  } | null;
  /** Pages where data is due in a row, and when the first call that got one started. */
  readonly odd: { readonly count: number; readonly since: number } | null;
  /** When the vendor last gave a proper answer of any kind. */
  readonly answeredAt: number | null;
  /** When the calls of the last minute started, oldest first. */
  readonly calls: readonly number[];
  /** The credentials were refused; waits for new ones, a choice by the person or a start. */
  readonly parked: boolean;
  readonly pausedByHand: boolean;
  /** How often a change made elsewhere was overwritten for the present intent (keep mine). */
  readonly insisted: number;
  /** When to read whether the vendor still shows what was written, or no longer does after its end. */
  readonly verifyAt: number | null;
  readonly inFlight: InFlight | null;
}

/** What is stored of a slot. */
export type StoredSlot = Omit<Slot, 'inFlight'>;

/** A slot of which nothing is wanted or known. */
export function emptySlot(account: { readonly id: string; readonly target: string }): Slot {
  return {
    accountId: account.id,
    target: account.target,
    lastSeq: 0,
    desired: null,
    confirmed: null,
    written: null,
    tried: [],
    attempts: 0,
    failures: 0,
    notBefore: null,
    limitedUntil: null,
    outcome: null,
    odd: null,
    answeredAt: null,
    calls: [],
    parked: false,
    pausedByHand: false,
    insisted: 0,
    verifyAt: null,
    inFlight: null,
  };
}
