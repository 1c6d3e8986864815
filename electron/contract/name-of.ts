import type { DeliveryState } from './views/delivery.ts';
import type { DeliveryView } from './views/status-view.ts';

const attention: Readonly<Record<DeliveryState, boolean>> = {
  applied: false,
  pending: false,
  retrying: false,
  refused: true,
  drifted: true,
  'needs-sign-in': true,
  skipped: false,
  paused: false,
};

/** Whether an account will not come right without the person. */
export function needsAttention({ state }: Pick<DeliveryView, 'state'>): boolean {
  return attention[state];
}

/** How many accounts will not come right without the person. */
export function countNeedingAttention(accounts: readonly DeliveryView[]): number {
  return accounts.filter(needsAttention).length;
}

/** Something with an id that people know by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What people call the thing of this id; the id itself where there is none any more. */
export function nameOf(items: readonly Named[], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}
