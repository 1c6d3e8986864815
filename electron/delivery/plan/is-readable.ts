import type { DeliveryAccount } from './delivery-account.ts';
import { budgetAt } from './due-at.ts';
import type { Slot } from './slot.ts';

/**
 * Whether an account may be read at `now` (epoch ms): its vendor can, nobody paused it, its
 * credentials are not known to be refused, and neither budget nor rate limit stands against it.
 */
export function isReadable(
  accounts: ReadonlyMap<string, DeliveryAccount>,
  now: number,
): (slot: Slot) => boolean {
  return (slot) => {
    const account = accounts.get(slot.accountId);
    return (
      account?.readBack === true &&
      !slot.pausedByHand &&
      !slot.parked &&
      (slot.limitedUntil ?? 0) <= now &&
      budgetAt(slot, account.callsPerMinute) <= now
    );
  };
}
