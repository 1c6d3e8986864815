import type { Slot } from './slot.ts';

/**
 * The slot when the person chooses at a computer they have been at since `attendedSince` (epoch ms;
 * null: as far as it knows they are not). What was last seen before they came may have been changed
 * by them elsewhere, so a choice of what is thought to show already is written all the same.
 */
export function doubt(slot: Slot, attendedSince: number | null): Slot {
  const { confirmed } = slot;
  if (confirmed === null) {
    return slot;
  }
  const isFresh = attendedSince !== null && confirmed.at > attendedSince;
  return isFresh ? slot : { ...slot, confirmed: { ...confirmed, setting: null } };
}
