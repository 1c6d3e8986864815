import type { Confirmed } from '../../contract/delivery.ts';
import type { Slot } from './slot.ts';

/**
 * The slot after the clock was set back by so many ms: no wait grows by it, and what was seen
 * before something is still seen before it. Ends of statuses are the person's own times and stay.
 */
export function shiftClock(slot: Slot, backMs: number): Slot {
  const earlier = (at: number | null): number | null => (at === null ? null : at - backMs);
  const seenEarlier = (one: Confirmed | null): Confirmed | null =>
    one === null ? null : { ...one, at: one.at - backMs };
  const { inFlight, odd } = slot;
  return {
    ...slot,
    confirmed: seenEarlier(slot.confirmed),
    written: seenEarlier(slot.written),
    notBefore: earlier(slot.notBefore),
    limitedUntil: earlier(slot.limitedUntil),
    answeredAt: earlier(slot.answeredAt),
    verifyAt: earlier(slot.verifyAt),
    calls: slot.calls.map((at) => at - backMs),
    odd: odd === null ? null : { ...odd, since: odd.since - backMs },
    inFlight: inFlight === null ? null : { ...inFlight, startedAt: inFlight.startedAt - backMs },
  };
}
