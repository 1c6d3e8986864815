import type { DeliveryState, Outcome } from '../../contract/delivery.ts';
import { showsWanted } from './shows-wanted.ts';
import type { Slot } from './slot.ts';

/** The state of an account as the tray, the window and the command line show it (design: words). */
export function stateOf(slot: Slot): DeliveryState {
  if (slot.desired === null) {
    return 'skipped';
  }
  if (slot.pausedByHand) {
    return 'paused';
  }
  if (slot.parked) {
    return 'needs-sign-in';
  }
  if (showsWanted(slot)) {
    return 'applied';
  }
  return slot.outcome === null ? 'pending' : unsettled[slot.outcome.kind];
}

/** What is left of the last outcome while the vendor does not show what is wanted. */
const unsettled: Readonly<Record<Outcome['kind'], DeliveryState>> = {
  applied: 'pending',
  'auth-expired': 'pending',
  refused: 'refused',
  drifted: 'drifted',
  offline: 'retrying',
  transient: 'retrying',
  'rate-limited': 'retrying',
  'unexpected-response': 'retrying',
};
