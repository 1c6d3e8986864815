import { spend } from './begin.ts';
import type { Slot } from './slot.ts';

/** Vendors' clocks are not ours. */
const afterEndMs = 5000;

/** The slot once reading its account has started at `now` (epoch ms). */
export function beginRead(slot: Slot, now: number): Slot {
  const endsAt = slot.written?.endsAt ?? now;
  const verifyAt = endsAt > now ? endsAt + afterEndMs : null;
  return { ...spend(slot, now), verifyAt };
}
