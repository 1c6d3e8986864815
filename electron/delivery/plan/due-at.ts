import type { Slot } from './slot.ts';

/** The first and the longest reach of a wait, in ms, and the failures after which the circuit is open. */
export const backoffLimits = { baseMs: 1000, capMs: 600_000, failuresToOpen: 8 } as const;

/**
 * How long to wait after so many failures in a row (1 or more), in ms, at least 1: anywhere between
 * nothing and a reach that doubles (docs/design.md#delivery). After eight the circuit is open: the
 * vendor has long been away, so a probe never comes before half of the reach, which ends at ten
 * minutes. `random` is at least 0 and below 1.
 */
export function backoffMs(failures: number, random: number): number {
  const { baseMs, capMs, failuresToOpen } = backoffLimits;
  const reach = Math.min(capMs, baseMs * 2 ** (failures - 1));
  const share = failures > failuresToOpen ? (1 + random) / 2 : random;
  return Math.max(1, Math.floor(reach * share));
}

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
