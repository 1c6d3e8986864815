import type { Outcome } from '../../contract/delivery.ts';
import { conclude } from './conclude.ts';
import type { SettleContext } from './landing.ts';
import { learn } from './learn.ts';
import type { Slot } from './slot.ts';

/** What became of the call for the intent with this number. */
export interface Result {
  readonly seq: number;
  readonly outcome: Outcome;
}

/**
 * The slot once its call came back. A call for an intent that was replaced meanwhile tells what
 * the vendor shows and whether the sign-in holds, and nothing of the newer intent; one that is no
 * longer waited for tells nothing.
 */
export function settle(slot: Slot, result: Result, context: SettleContext): Slot {
  const flight = slot.inFlight;
  if (flight?.intent.seq !== result.seq) {
    return slot;
  }
  const known = learn({ slot: { ...slot, inFlight: null }, flight, context }, result.outcome);
  return slot.desired?.seq === result.seq
    ? conclude({ slot: known, flight, context }, result.outcome)
    : known;
}
