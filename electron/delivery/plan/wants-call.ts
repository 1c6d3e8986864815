import type { Intent } from '../../contract/delivery.ts';
import { showsWanted } from './shows-wanted.ts';
import type { Slot } from './slot.ts';

/**
 * Whether the account is to be called, now or later. What was refused or changed elsewhere waits
 * for a new intent and is never repeated blindly (design: delivery).
 */
export function wantsCall(slot: Slot): slot is Slot & { readonly desired: Intent } {
  const isHeld = slot.pausedByHand || slot.parked || slot.inFlight !== null;
  const isOver = slot.outcome?.kind === 'refused' || slot.outcome?.kind === 'drifted';
  return slot.desired !== null && !isHeld && !isOver && !showsWanted(slot);
}
