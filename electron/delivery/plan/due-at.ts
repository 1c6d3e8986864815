import type { Slot } from './slot.ts';

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

/** When an account that wants a call may next be called, epoch ms, 0 if at once. */
export function dueAt({ notBefore, limitedUntil, calls }: Slot, callsPerMinute: number): number {
  return Math.max(notBefore ?? 0, limitedUntil ?? 0, budgetAt(calls, callsPerMinute));
}

/** The start instants that still count against the budget at `now`. */
export function recentCalls(slot: Slot, now: number): readonly number[] {
  return slot.calls.filter((at) => at > now - minuteMs);
}
