import * as z from 'zod';
import {
  confirmedSchema,
  intentSchema,
  outcomeKinds,
  type Confirmed,
  type Intent,
  type Outcome,
} from '../../contract/views/delivery.ts';
import { identifierSchema } from '../../contract/settings/identifier.ts';
import { jsonObjectSchema, type JsonObject } from '../../contract/json.ts';
import { noticeSchema, type Notice } from '../../contract/views/notice.ts';
import type { DriftRule } from '../../contract/settings/account.ts';

/** What delivery must know of an account and its vendor, as data; no vendor is named here. */
export interface DeliveryAccount {
  readonly id: string;
  /** Whose status it is: vendor, address and user as one text. If it changes, nothing is known any more. */
  readonly target: string;
  /** Where its calls go; accounts of one host share its limits. Without one it stands for itself. */
  readonly host?: string;
  readonly drift: DriftRule;
  /** How many calls a minute this account may make. */
  readonly callsPerMinute: number;
  /** The vendor ends a timed status by itself, so it is told the end. */
  readonly nativeEnd: boolean;
  /** The vendor's status can be read. */
  readonly readBack: boolean;
}

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

/** One account's delivery (docs/design.md#delivery). Instants are epoch ms. */
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

/** What is stored of a slot: everything but the running call. */
export function toStored(slot: Slot): StoredSlot {
  const stored: StoredSlot & { inFlight?: unknown } = { ...slot };
  delete stored.inFlight;
  return stored;
}

const longestLimitMs = 24 * 3600 * 1000;

/**
 * A slot as it is taken up after a restart at `now` (epoch ms). Where the clock was set back
 * meanwhile, what is known to be past tells by how much, and no wait grows by it. None is longer
 * than a vendor ever asked for.
 */
export function fromStored(stored: StoredSlot, now: number): Slot {
  const latest = Math.max(now, stored.answeredAt ?? 0, ...stored.calls);
  const slot = shiftClock({ ...stored, notBefore: null, inFlight: null }, latest - now);
  const { limitedUntil } = slot;
  return {
    ...slot,
    limitedUntil: limitedUntil === null ? null : Math.min(limitedUntil, now + longestLimitMs),
  };
}

/**
 * The slot after the clock was set back by so many ms: no wait grows by it, and what was seen
 * before something is still seen before it. Ends of statuses are the person's own times and stay.
 */
export function shiftClock(slot: Slot, backMs: number): Slot {
  const earlier = (at: number | null): number | null => (at === null ? null : at - backMs);
  const seenEarlier = (one: Confirmed | null): Confirmed | null =>
    one === null ? null : { ...one, at: one.at - backMs };
  const { inFlight, odd } = slot;
  return {
    ...slot,
    confirmed: seenEarlier(slot.confirmed),
    written: seenEarlier(slot.written),
    notBefore: earlier(slot.notBefore),
    limitedUntil: earlier(slot.limitedUntil),
    answeredAt: earlier(slot.answeredAt),
    verifyAt: earlier(slot.verifyAt),
    calls: slot.calls.map((at) => at - backMs),
    odd: odd === null ? null : { ...odd, since: odd.since - backMs },
    inFlight: inFlight === null ? null : { ...inFlight, startedAt: inFlight.startedAt - backMs },
  };
}
