import type { Confirmed, Intent } from '../../contract/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { dueAt } from './due-at.ts';
import type { Slot } from './slot.ts';

/** One call to make now. */
export interface Call {
  readonly accountId: string;
  readonly intent: Intent;
  /** What our last write left, to tell a change made elsewhere; null: first contact. */
  readonly written: Confirmed | null;
  /** Settings of our own that may have arrived although no answer came; not changes made elsewhere. */
  readonly tried: readonly JsonObject[];
}

/** What to do now, and when to look again (epoch ms). */
export interface Plan {
  readonly calls: readonly Call[];
  readonly wakeAt: number | null;
}

/** Calls a minute for each account id. */
export type Limits = ReadonlyMap<string, number>;

const defaultCallsPerMinute = 30;

/**
 * Which accounts to call at `now` (epoch ms). At most one call an account; what is over budget,
 * limited or backing off is put off, never dropped. A status whose end has passed is not sent: what
 * follows it is about to be wanted.
 */
export function plan(slots: readonly Slot[], now: number, limits: Limits): Plan {
  const calls: Call[] = [];
  let wakeAt: number | null = null;
  for (const slot of slots) {
    const at = dueAt(slot, limits.get(slot.accountId) ?? defaultCallsPerMinute);
    if (at === null || slot.desired === null || hasEnded(slot.desired, now)) {
      continue;
    }
    if (at <= now) {
      calls.push(callOf(slot, slot.desired));
    } else {
      wakeAt = Math.min(at, wakeAt ?? at);
    }
  }
  return { calls, wakeAt };
}

function hasEnded({ endsAt }: Intent, now: number): boolean {
  return endsAt !== null && endsAt <= now;
}

function callOf(slot: Slot, intent: Intent): Call {
  return {
    accountId: slot.accountId,
    intent,
    written: slot.written,
    tried: slot.tried,
  };
}
