import type { Confirmed, Intent } from '../../contract/views/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { budgetAt, dueAt } from './due-at.ts';
import {
  addCall,
  callsAtOnce,
  hostLoads,
  hostOf,
  limitOf,
  loadOf,
  type Accounts,
  type HostLoad,
} from './host-load.ts';
import { mayInsist } from './observe.ts';
import type { Slot } from './slot.ts';
import { showsWanted } from './state-of.ts';

/**
 * Whether the account is to be called, now or later. What was refused or changed elsewhere waits
 * for a new intent and is never repeated blindly (docs/design.md#delivery).
 */
function wantsCall(slot: Slot): slot is Slot & { readonly desired: Intent } {
  const isHeld = slot.pausedByHand || slot.parked || slot.inFlight !== null;
  const isOver = slot.outcome?.kind === 'refused' || slot.outcome?.kind === 'drifted';
  return slot.desired !== null && !isHeld && !isOver && !showsWanted(slot);
}

/** One call to make now. */
export interface Call {
  readonly accountId: string;
  readonly intent: Intent;
  /** What our last write left, to tell a change made elsewhere; null: first contact. */
  readonly written: Confirmed | null;
  /** Settings of our own that may have arrived although no answer came; not changes made elsewhere. */
  readonly tried: readonly JsonObject[];
  /** A change made elsewhere may be overwritten although the intent is automatic (keep mine). */
  readonly overwriteTheirs: boolean;
}

/** What to do now, and when to look again (epoch ms). */
export interface Plan {
  readonly calls: readonly Call[];
  readonly wakeAt: number | null;
}

/** What a plan depends on besides the slots. */
export interface PlanContext {
  /** Epoch ms. */
  readonly now: number;
  readonly accounts: Accounts;
  /** Since when the person has been at this computer, epoch ms; null: they are not. */
  readonly attendedSince: number | null;
}

/**
 * Which accounts to call now. At most one call an account and a few a host; what is over budget,
 * limited or backing off is put off, never dropped. Where a host has room for some only, those that
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
    } else if (hasRoom(load)) {
      loads.set(host, addCall(load, now));
      calls.push(callOf(slot, slot.desired, context));
    }
  }
  return { calls: calls.toSorted(longestWayFirst(accounts)), wakeAt };
}

/** What is read before it is written goes to its vendor twice, so it sets out first. */
function longestWayFirst(accounts: Accounts): (a: Call, b: Call) => number {
  const ways = ({ accountId }: Call): number =>
    accounts.get(accountId)?.readBack === true ? 2 : 1;
  return (a, b) => ways(b) - ways(a);
}

function byLastCall(a: Slot, b: Slot): number {
  return (a.calls.at(-1) ?? 0) - (b.calls.at(-1) ?? 0);
}

/** Where there is none, the end of a running call is when to look again. */
function hasRoom({ running }: HostLoad): boolean {
  return running < callsAtOnce;
}

function hasEnded({ endsAt }: Intent, now: number): boolean {
  return endsAt !== null && endsAt <= now;
}

function callOf(slot: Slot, intent: Intent, { accounts, attendedSince }: PlanContext): Call {
  const { accountId, written, tried } = slot;
  const rule = accounts.get(accountId)?.drift ?? 'ask';
  return {
    accountId,
    intent,
    written,
    tried,
    overwriteTheirs: mayInsist(slot, rule, attendedSince),
  };
}
