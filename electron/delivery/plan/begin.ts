import type { Intent } from '../../contract/delivery.ts';
import type { JsonObject } from '../../contract/json.ts';
import { recentCalls } from './due-at.ts';
import { sameJson } from './same-json.ts';
import type { Slot } from './slot.ts';

/** Enough to recognise our own writes after a bad night; older ones have long been overwritten. */
const longestMemory = 8;

/** The slot once its call for `intent` has started at `now` (epoch ms). */
export function begin(slot: Slot, intent: Intent, now: number): Slot {
  return {
    ...spend(slot, now),
    attempts: slot.attempts + 1,
    tried: remember(slot.tried, intent.setting),
    inFlight: {
      intent,
      startedAt: now,
      triedBefore: slot.tried,
      forgiven: false,
    },
  };
}

/** The slot once any call was made at `now` (epoch ms): it counts against the budget. */
export function spend(slot: Slot, now: number): Slot {
  return { ...slot, calls: [...recentCalls(slot, now), now] };
}

function remember(tried: readonly JsonObject[], setting: JsonObject): readonly JsonObject[] {
  return [...tried.filter((one) => !sameJson(one, setting)), setting].slice(-longestMemory);
}
