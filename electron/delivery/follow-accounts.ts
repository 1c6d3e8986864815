import type { DeliveryAccount } from './plan/delivery-account.ts';
import { emptySlot, type Slot } from './plan/slot.ts';

/**
 * One slot for each account, in their order: kept where the account still points at the same
 * login, empty for a new one. Where it points elsewhere now, only what is wanted is kept, and the
 * calls that count against the budget.
 */
export function followAccounts(
  slots: readonly Slot[],
  accounts: readonly DeliveryAccount[],
): readonly Slot[] {
  return accounts.map((account) => {
    const slot = slots.find(({ accountId }) => accountId === account.id);
    if (slot === undefined) {
      return emptySlot(account);
    }
    const { desired, lastSeq, pausedByHand, calls } = slot;
    return slot.target === account.target
      ? slot
      : { ...emptySlot(account), desired, lastSeq, pausedByHand, calls };
  });
}
