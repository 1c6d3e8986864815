import { isNoAnswer } from './no-answer.ts';
import type { Slot } from './slot.ts';

/** Calls for one choice start together; one that answered this long before still counts, in ms. */
const sameTimeMs = 60_000;

/**
 * Whether another account gave a proper answer since `slot` began to get unexpected responses
 * (control: sign-in). If none did, a captive portal is likelier than a dead sign-in.
 */
export function othersReachable(slots: readonly Slot[], slot: Slot, now: number): boolean {
  const since = (slot.odd?.since ?? now) - sameTimeMs;
  return slots.some(
    (other) =>
      other.accountId !== slot.accountId && isReachable(other) && other.answeredAt >= since,
  );
}

function isReachable(slot: Slot): slot is Slot & { readonly answeredAt: number } {
  return slot.answeredAt !== null && !isNoAnswer(slot.outcome?.kind);
}
