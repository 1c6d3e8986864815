import type { Slot } from './slot.ts';
import { unpark } from './unpark.ts';

/**
 * The slot once the person wants it sent again, whatever the vendor is thought to show (peers 55):
 * as a choice of theirs, with the number `seq`. Only a rate limit outlives that.
 */
export function force(slot: Slot, seq: number): Slot {
  if (slot.desired === null) {
    return slot;
  }
  const { confirmed } = slot;
  return {
    ...unpark(slot),
    lastSeq: seq,
    desired: { ...slot.desired, origin: 'person', seq },
    confirmed: confirmed === null ? null : { ...confirmed, setting: null },
    attempts: 0,
    failures: 0,
    notBefore: null,
    outcome: null,
    odd: null,
    insisted: 0,
  };
}
