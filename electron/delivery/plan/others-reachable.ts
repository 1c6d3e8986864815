import { isNoAnswer } from './no-answer.ts';
import type { Slot } from './slot.ts';

/**
 * Whether another account gave a proper answer since the first call of `slot` that got an unexpected
 * response started (control: sign-in). Calls for one choice start together. If none did, a captive
 * portal is likelier than a dead sign-in.
 */
export function othersReachable(slots: readonly Slot[], slot: Slot): boolean {
  const since = slot.odd?.since ?? slot.inFlight?.startedAt ?? Number.POSITIVE_INFINITY;
  return slots.some(
    ({ accountId, answeredAt, outcome }) =>
      accountId !== slot.accountId && !isNoAnswer(outcome?.kind) && (answeredAt ?? 0) >= since,
  );
}
