import type { Slot } from './slot.ts';

/** The slot after the clock was set back by so many ms, so that no wait grows by it. */
export function shiftClock(slot: Slot, backMs: number): Slot {
  const earlier = (at: number | null): number | null => (at === null ? null : at - backMs);
  const { inFlight, odd } = slot;
  return {
    ...slot,
    notBefore: earlier(slot.notBefore),
    limitedUntil: earlier(slot.limitedUntil),
    answeredAt: earlier(slot.answeredAt),
    verifyAt: earlier(slot.verifyAt),
    calls: slot.calls.map((at) => at - backMs),
    odd: odd === null ? null : { ...odd, since: odd.since - backMs },
    inFlight: inFlight === null ? null : { ...inFlight, startedAt: inFlight.startedAt - backMs },
  };
}
