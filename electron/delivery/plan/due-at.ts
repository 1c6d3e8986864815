import type { Slot } from './slot.ts';
import { wantsCall } from './wants-call.ts';

const minuteMs = 60_000;

/**
 * From when on one more call stays inside the budget; epoch ms, 0 if at once. `calls` are the
 * starts of those before, oldest first.
 */
export function budgetAt(calls: readonly number[], callsPerMinute: number): number {
  const budget = Math.max(1, Math.floor(callsPerMinute));
  const oldest = calls.at(-budget);
  return oldest === undefined ? 0 : oldest + minuteMs;
}

/** When the account may next be called, epoch ms; null if it has no call to wait for. */
export function dueAt(slot: Slot, callsPerMinute: number): number | null {
  return wantsCall(slot)
    ? Math.max(slot.notBefore ?? 0, slot.limitedUntil ?? 0, budgetAt(slot.calls, callsPerMinute))
    : null;
}

/** The start instants that still count against the budget at `now`. */
export function recentCalls(slot: Slot, now: number): readonly number[] {
  return slot.calls.filter((at) => at > now - minuteMs);
}
