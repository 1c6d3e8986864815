import type { DriftRule } from '../../contract/account.ts';
import type { Slot } from './slot.ts';

/** How often a change made elsewhere is overwritten for one intent before the person is asked. */
const mostOften = 3;

/**
 * Whether `keep-mine` may overwrite a change made elsewhere. Only where ours was seen while the person
 * was at this computer, where they are since `attendedSince` (epoch ms, null: they are not): else they
 * may have made it themselves on another computer, and an idle one never pulls them away from it
 * (peers 42, 43). And not for ever, since two programs that both insist would never come to rest.
 */
export function mayInsist(slot: Slot, rule: DriftRule, attendedSince: number | null): boolean {
  return (
    rule === 'keep-mine' &&
    attendedSince !== null &&
    slot.written !== null &&
    slot.written.at > attendedSince &&
    slot.insisted < mostOften
  );
}
