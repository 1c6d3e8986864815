import type { Slot } from './slot.ts';

/**
 * Lets a parked account be tried once more. A call that started before does not park it again: it
 * used what was replaced since.
 */
export function unpark(slot: Slot): Slot {
  const inFlight = slot.inFlight === null ? null : { ...slot.inFlight, forgiven: true };
  return slot.parked
    ? {
        ...slot,
        inFlight,
        parked: false,
        outcome: null,
        failures: 0,
        notBefore: null,
      }
    : { ...slot, inFlight };
}
