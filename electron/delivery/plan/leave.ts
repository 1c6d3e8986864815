import type { Slot } from './slot.ts';

/**
 * The slot once the person has left this computer. What they chose here is still delivered, but no
 * longer as their newest choice, since they may make that elsewhere (peers 42, 43). Where nothing of
 * ours was ever written, a change made elsewhere could not be told, and the choice stays one.
 */
export function leave(slot: Slot): Slot {
  const { desired, written } = slot;
  return desired?.origin === 'person' && written !== null
    ? { ...slot, desired: { ...desired, origin: 'automatic' } }
    : slot;
}
