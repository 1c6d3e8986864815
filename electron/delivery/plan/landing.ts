import type { DriftRule } from '../../contract/account.ts';
import type { InFlight, Slot } from './slot.ts';

/** What settling needs besides the slot; nothing is taken from the surroundings. */
export interface SettleContext {
  /** Epoch ms. */
  readonly now: number;
  /** At least 0 and below 1, for the jitter. */
  readonly random: number;
  /** Another account was reached meanwhile, so the network itself is not at fault. */
  readonly othersReachable: boolean;
  readonly drift: DriftRule;
}

/** A call that has come back. */
export interface Landing {
  /** The slot with the call taken out of it. */
  readonly slot: Slot;
  readonly flight: InFlight;
  readonly context: SettleContext;
}
