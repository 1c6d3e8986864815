import type { DeliveryPorts } from './delivery.ts';
import { emptySlot, type DeliveryAccount, type Slot } from './plan/slot.ts';
import { toStored } from './plan/stored-slot.ts';
import { quietly } from './guarded-call.ts';

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

/** The slots of all accounts, and who wants to know of their changes. */
export interface SlotBook {
  readonly all: () => readonly Slot[];
  /** Replaces one slot; an account that is gone stays gone. */
  update(accountId: string, change: (slot: Slot) => Slot): void;
  updateAll(change: (slot: Slot) => Slot): void;
  replace(slots: readonly Slot[]): void;
  /** Stores what changed since the last time and notifies the listeners, if anything did. */
  publish(): void;
  readonly onChange: (listener: () => void) => () => void;
}

/** An empty book. */
export function createSlotBook(ports: Pick<DeliveryPorts, 'save' | 'bug'>): SlotBook {
  let slots: ReadonlyMap<string, Slot> = new Map();
  let published = slots;
  const listeners = new Set<() => void>();

  const update = (accountId: string, change: (slot: Slot) => Slot): void => {
    const slot = slots.get(accountId);
    const next = slot === undefined ? undefined : change(slot);
    if (next !== undefined && next !== slot) {
      slots = new Map(slots).set(accountId, next);
    }
  };

  return {
    all: () => [...slots.values()],
    update,
    updateAll: (change) => {
      for (const accountId of slots.keys()) {
        update(accountId, change);
      }
    },
    replace: (next) => {
      slots = new Map(next.map((slot) => [slot.accountId, slot]));
    },
    publish: () => {
      if (slots === published) {
        return;
      }
      published = slots;
      const stored = [...slots.values()].map(toStored);
      quietly(ports, () => {
        ports.save(stored);
      });
      for (const listener of [...listeners]) {
        quietly(ports, listener);
      }
    },
    onChange: (listener) => {
      const entry = (): void => {
        listener();
      };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}
