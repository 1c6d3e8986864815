import { sameJson } from './same-json.ts';
import type { Slot } from './slot.ts';

/**
 * Whether the vendor is known to show what is wanted, so that a write can be skipped (control:
 * fields). A call whose end is unknown may have changed it, so then nothing is known.
 */
export function showsWanted(slot: Slot): boolean {
  const { desired, confirmed } = slot;
  return (
    desired !== null &&
    confirmed !== null &&
    slot.tried.length === 0 &&
    confirmed.endsAt === desired.endsAt &&
    sameJson(confirmed.setting, desired.setting)
  );
}
