import { budgetAt } from './due-at.ts';
import { hostLoads, hostOf, limitOf, loadOf, type Accounts } from './host-load.ts';
import type { Slot } from './slot.ts';

/** What reading depends on besides the slots; `now` is epoch ms. */
export interface ReadContext {
  readonly now: number;
  readonly accounts: Accounts;
}

/** Half of a budget is kept for what the person chooses meanwhile. */
const shareOfReads = 0.5;

/**
 * From when on an account may be read, epoch ms, 0 if at once; null: not at all, since its vendor
 * cannot be, somebody paused it, or its credentials are known to be refused.
 */
export function readableAt(
  slots: readonly Slot[],
  slot: Slot,
  { accounts }: Pick<ReadContext, 'accounts'>,
): number | null {
  const { accountId, pausedByHand, parked, inFlight, limitedUntil, calls } = slot;
  const isHeld = pausedByHand || parked || inFlight !== null;
  if (isHeld || accounts.get(accountId)?.readBack !== true) {
    return null;
  }
  const load = loadOf(hostLoads(slots, accounts), hostOf(accounts, accountId));
  return Math.max(
    limitedUntil ?? 0,
    budgetAt(calls, limitOf(accounts, accountId) * shareOfReads),
    budgetAt(load.calls, load.callsPerMinute * shareOfReads),
  );
}

/** Which accounts are to be read after a write, now (at most one a host) and when next (epoch ms). */
export interface ReadPlan {
  readonly reads: readonly string[];
  readonly wakeAt: number | null;
}

/**
 * Whether what was written holds, and whether it ended when it should, is looked at once
 * (docs/presence.md#complaints, cases 7 and 28).
 */
export function planReads(slots: readonly Slot[], context: ReadContext): ReadPlan {
  const { now, accounts } = context;
  const reads = new Map<string, string>();
  let wakeAt: number | null = null;
  for (const slot of slots) {
    if (slot.verifyAt === null) {
      continue;
    }
    const from = readableAt(slots, slot, context);
    if (from === null) {
      continue;
    }
    const at = Math.max(slot.verifyAt, from);
    const host = hostOf(accounts, slot.accountId);
    if (at > now) {
      wakeAt = Math.min(at, wakeAt ?? at);
    } else if (!reads.has(host)) {
      reads.set(host, slot.accountId);
    }
  }
  return { reads: [...reads.values()], wakeAt };
}
