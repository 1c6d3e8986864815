import { shiftClock } from './shift-clock.ts';
import type { Slot, StoredSlot } from './slot.ts';

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
