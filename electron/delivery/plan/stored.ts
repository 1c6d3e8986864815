import type { Slot, StoredSlot } from './slot.ts';

/** What is stored of a slot: everything but the running call. */
export function toStored(slot: Slot): StoredSlot {
  const stored: StoredSlot & { inFlight?: unknown } = { ...slot };
  delete stored.inFlight;
  return stored;
}

const longestLimitMs = 24 * 3600 * 1000;

/**
 * A slot as it is taken up after a restart at `now` (epoch ms). Instants from a clock that was
 * ahead must not hold an account back for longer than a vendor ever asked for.
 */
export function fromStored(stored: StoredSlot, now: number): Slot {
  return {
    ...stored,
    limitedUntil:
      stored.limitedUntil === null ? null : Math.min(stored.limitedUntil, now + longestLimitMs),
    notBefore: null,
    calls: stored.calls.filter((at) => at <= now),
    inFlight: null,
  };
}
