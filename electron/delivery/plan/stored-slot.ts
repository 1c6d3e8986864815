import * as z from 'zod';
import { jsonObjectSchema } from '../../contract/json.ts';
import { identifierSchema } from '../../contract/settings/identifier.ts';
import {
  confirmedSchema,
  intentSchema,
  outcomeKinds,
  noticeSchema,
} from '../../contract/views/delivery.ts';
import { longestLimitMs } from './budget.ts';
import { shiftClock, type Slot } from './slot.ts';

const instantSchema = z.int().nullable();

/**
 * What is stored of a slot. A running call is not: after a restart it is simply due again, and
 * `tried` remembers that it may have reached the vendor. Files of older versions have to load, so
 * some keys are not those of a slot: `tried` is what is unconfirmed, `odd` are the unexpected
 * pages, and `insisted` counts the overwrites.
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

/** What is stored of a slot, as the schema reads it. */
export type StoredSlot = Omit<
  Slot,
  'inFlight' | 'unconfirmed' | 'unexpectedPages' | 'overwrites'
> & {
  readonly tried: Slot['unconfirmed'];
  readonly odd: Slot['unexpectedPages'];
  readonly insisted: Slot['overwrites'];
};

/** What is stored of a slot: everything but the running call. */
export function toStored(slot: Slot): StoredSlot {
  const { unconfirmed: tried, unexpectedPages: odd, overwrites: insisted, ...same } = slot;
  const stored: StoredSlot & { inFlight?: unknown } = { ...same, tried, odd, insisted };
  delete stored.inFlight;
  return stored;
}

/**
 * A slot as it is taken up after a restart at `now` (epoch ms). Where the clock was set back
 * meanwhile, what is known to be past tells by how much, and no wait grows by it.
 */
export function fromStored(stored: StoredSlot, now: number): Slot {
  const { tried: unconfirmed, odd: unexpectedPages, insisted: overwrites, ...same } = stored;
  const latest = Math.max(now, stored.answeredAt ?? 0, ...stored.calls);
  const slot = shiftClock(
    { ...same, unconfirmed, unexpectedPages, overwrites, notBefore: null, inFlight: null },
    latest - now,
  );
  const { limitedUntil } = slot;
  return {
    ...slot,
    limitedUntil: limitedUntil === null ? null : Math.min(limitedUntil, now + longestLimitMs),
  };
}
