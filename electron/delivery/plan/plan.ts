import type { JsonObject } from '../../contract/json.ts';
import type { Confirmed, Intent } from '../../contract/views/delivery.ts';
import {
  addCall,
  budgetAt,
  callsAtOnce,
  dueAt,
  hostLoads,
  hostOf,
  limitOf,
  loadOf,
  type Accounts,
  type HostLoad,
} from './budget.ts';
import { mayOverwrite } from './drift.ts';
import { showsWanted, type Slot } from './slot.ts';

/** One call to make now. */
export interface Call {
  readonly accountId: string;
  readonly intent: Intent;
  /** What our last write left, to recognise a change made elsewhere; null: first contact. */
  readonly written: Confirmed | null;
  /** Settings of our own that may have arrived although no answer came; not changes made elsewhere. */
  readonly unconfirmed: readonly JsonObject[];
  /** A change made elsewhere may be overwritten although the intent is automatic (keep mine). */
  readonly overwriteTheirs: boolean;
}

/** What to do now, and when to look again (epoch ms). */
export interface Plan {
  readonly calls: readonly Call[];
  readonly wakeAt: number | null;
}

export interface PlanContext {
  /** Epoch ms. */
  readonly now: number;
  readonly accounts: Accounts;
  /** Since when the person has been at this computer, epoch ms; null: they are not. */
  readonly attendedSince: number | null;
}

/**
 * Which accounts to call now. At most one call an account and a few a host; what is over budget,
 * limited or backing off is put off, never dropped. Where a host can take only some, those that
 * were called longest ago come first. A status whose end has passed is not sent: what follows it is
 * about to be wanted.
 */
export function plan(slots: readonly Slot[], context: PlanContext): Plan {
  const { now, accounts } = context;
  const loads = new Map(hostLoads(slots, accounts));
  const calls: Call[] = [];
  let wakeAt: number | null = null;
  for (const slot of slots.filter(wantsCall).toSorted(byLastCall)) {
    if (hasEnded(slot.desired, now)) {
      continue;
    }
    const host = hostOf(accounts, slot.accountId);
    const load = loadOf(loads, host);
    const due = dueAt(slot, limitOf(accounts, slot.accountId));
    const at = Math.max(due, budgetAt(load.calls, load.callsPerMinute));
    if (at > now) {
      wakeAt = Math.min(at, wakeAt ?? at);
    } else if (hasCapacity(load)) {
      loads.set(host, addCall(load, now));
      calls.push(callOf(slot, slot.desired, context));
    }
  }
  return { calls: calls.toSorted(longestWayFirst(accounts)), wakeAt };
}

/**
 * Whether the account is to be called, now or later. What was refused or changed elsewhere waits
 * for a new intent and is never repeated blindly (docs/design.md#delivery).
 */
function wantsCall(slot: Slot): slot is Slot & { readonly desired: Intent } {
  const isHeld = slot.pausedByHand || slot.parked || slot.inFlight !== null;
  const isOver = slot.outcome?.kind === 'refused' || slot.outcome?.kind === 'drifted';
  return slot.desired !== null && !isHeld && !isOver && !showsWanted(slot);
}

/** Where there is none, the end of a running call is when to look again. */
function hasCapacity({ running }: HostLoad): boolean {
  return running < callsAtOnce;
}

function hasEnded({ endsAt }: Intent, now: number): boolean {
  return endsAt !== null && endsAt <= now;
}

function byLastCall(a: Slot, b: Slot): number {
  return (a.calls.at(-1) ?? 0) - (b.calls.at(-1) ?? 0);
}

/** What is read before it is written goes to its vendor twice, so it sets out first. */
function longestWayFirst(accounts: Accounts): (a: Call, b: Call) => number {
  const ways = ({ accountId }: Call): number =>
    accounts.get(accountId)?.readBack === true ? 2 : 1;
  return (a, b) => ways(b) - ways(a);
}

function callOf(slot: Slot, intent: Intent, { accounts, attendedSince }: PlanContext): Call {
  const { accountId, written, unconfirmed } = slot;
  const rule = accounts.get(accountId)?.drift ?? 'ask';
  return {
    accountId,
    intent,
    written,
    unconfirmed,
    overwriteTheirs: mayOverwrite(slot, rule, attendedSince),
  };
}

interface ReadContext {
  /** Epoch ms. */
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
interface ReadPlan {
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
