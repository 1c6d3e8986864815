import type { Failure } from '../../contract/views/delivery.ts';
import type { DeliveryAccount, Slot } from './slot.ts';
import { minuteMs, dayMs } from '../../contract/time.ts';

/**
 * From when on one more call stays inside the budget; epoch ms, 0 if at once. `calls` are the
 * starts of those before, oldest first.
 */
export function budgetAt(calls: readonly number[], callsPerMinute: number): number {
  const budget = Math.max(1, Math.floor(callsPerMinute));
  const oldest = calls.at(-budget);
  return oldest === undefined ? 0 : oldest + minuteMs;
}

/** The slot once any call was made at `now` (epoch ms): it counts against the budget. */
export function spend(slot: Slot, now: number): Slot {
  return { ...slot, calls: [...recentCalls(slot, now), now] };
}

/** The start instants that still count against the budget at `now`. */
function recentCalls(slot: Slot, now: number): readonly number[] {
  return slot.calls.filter((at) => at > now - minuteMs);
}

/** When an account that wants a call may next be called, epoch ms, 0 if at once. */
export function dueAt({ notBefore, limitedUntil, calls }: Slot, callsPerMinute: number): number {
  return Math.max(notBefore ?? 0, limitedUntil ?? 0, budgetAt(calls, callsPerMinute));
}

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

type Limited = Extract<Failure, { kind: 'rate-limited' }>;

/** No rate limit keeps an account waiting longer, in ms. */
export const longestLimitMs = dayMs;

/** When a rate limit ends, epoch ms: as the vendor asks, within reason, else after a backoff. */
export function limitEnd(
  slot: Slot,
  limited: Limited,
  context: { readonly now: number; readonly random: number },
): number {
  if (limited.retryAfterMs === null) {
    return context.now + backoffMs(slot.failures + 1, context.random);
  }
  const waitMs = Math.ceil(limited.retryAfterMs);
  return context.now + Math.min(longestLimitMs, Math.max(backoffLimits.baseMs, waitMs));
}

/** The accounts there are, by id. */
export type Accounts = ReadonlyMap<
  string,
  Pick<DeliveryAccount, 'host' | 'callsPerMinute' | 'drift' | 'readBack'>
>;

const defaultCallsPerMinute = 30;

/** Where an account's calls go. */
export function hostOf(accounts: Accounts, accountId: string): string {
  return accounts.get(accountId)?.host ?? accountId;
}

/** How many calls a minute an account may make. */
export function limitOf(accounts: Accounts, accountId: string): number {
  return accounts.get(accountId)?.callsPerMinute ?? defaultCallsPerMinute;
}

/** How many accounts of one host are called at the same time at most. */
export const callsAtOnce = 4;

/** What the accounts of one host come to together (docs/design.md#delivery). */
export interface HostLoad {
  /** When the calls of the last minute started, oldest first; epoch ms. */
  readonly calls: readonly number[];
  readonly running: number;
  readonly callsPerMinute: number;
}

const idle: HostLoad = { calls: [], running: 0, callsPerMinute: 0 };

/** By host. */
export function hostLoads(
  slots: readonly Slot[],
  accounts: Accounts,
): ReadonlyMap<string, HostLoad> {
  const loads = new Map<string, HostLoad>();
  for (const { accountId, calls, inFlight } of slots) {
    const host = hostOf(accounts, accountId);
    const load = loadOf(loads, host);
    loads.set(host, {
      calls: [...load.calls, ...calls].sort((a, b) => a - b),
      running: load.running + (inFlight === null ? 0 : 1),
      callsPerMinute: Math.max(load.callsPerMinute, limitOf(accounts, accountId)),
    });
  }
  return loads;
}

export function loadOf(loads: ReadonlyMap<string, HostLoad>, host: string): HostLoad {
  return loads.get(host) ?? idle;
}

/** The load once one more call has started at `now` (epoch ms). */
export function addCall(load: HostLoad, now: number): HostLoad {
  return { ...load, calls: [...load.calls, now], running: load.running + 1 };
}
