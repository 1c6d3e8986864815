import type { Confirmed } from '../../contract/delivery.ts';
import type { Slot } from './slot.ts';

/** What is known after the vendor was only read, or shows what somebody else put there. */
export function seen(slot: Slot, shows: string | null, now: number): Confirmed {
  return {
    shows,
    setting: null,
    endsAt: null,
    footprint: slot.written?.footprint ?? {},
    at: now,
  };
}
