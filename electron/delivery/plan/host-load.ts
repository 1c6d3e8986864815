import type { DeliveryAccount, Slot } from './slot.ts';

/** How many accounts of one host are called at the same time at most. */
export const callsAtOnce = 4;

/** The accounts there are, by id. */
export type Accounts = ReadonlyMap<
  string,
  Pick<DeliveryAccount, 'host' | 'callsPerMinute' | 'drift' | 'readBack'>
>;

/** What the accounts of one host come to together (docs/design.md#delivery). */
export interface HostLoad {
  /** When the calls of the last minute started, oldest first; epoch ms. */
  readonly calls: readonly number[];
  readonly running: number;
  readonly callsPerMinute: number;
}

const defaultCallsPerMinute = 30;

/** A host that is not called. */
const idle: HostLoad = { calls: [], running: 0, callsPerMinute: 0 };

/** Where an account's calls go. */
export function hostOf(accounts: Accounts, accountId: string): string {
  return accounts.get(accountId)?.host ?? accountId;
}

/** How many calls a minute an account may make. */
export function limitOf(accounts: Accounts, accountId: string): number {
  return accounts.get(accountId)?.callsPerMinute ?? defaultCallsPerMinute;
}

/** What each host has had and is having, by host. */
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

/** What one host has had and is having. */
export function loadOf(loads: ReadonlyMap<string, HostLoad>, host: string): HostLoad {
  return loads.get(host) ?? idle;
}

/** The load once one more call has started at `now` (epoch ms). */
export function addCall(load: HostLoad, now: number): HostLoad {
  return { ...load, calls: [...load.calls, now], running: load.running + 1 };
}
