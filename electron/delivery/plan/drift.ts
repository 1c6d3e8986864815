import type { DriftRule } from '../../contract/settings/settings.ts';
import type { Confirmed, Notice } from '../../contract/views/delivery.ts';
import type { Slot } from './slot.ts';

/** How often a change made elsewhere is overwritten for one intent before the person is asked. */
const mostOften = 3;

/**
 * Whether `keep-mine` may overwrite a change made elsewhere. Only where ours was seen while the person
 * was at this computer, where they are since `attendedSince` (epoch ms, null: they are not): else they
 * may have made it themselves on another computer, and an idle one never pulls them away from it
 * (docs/presence.md#complaints, cases 42 and 43). And not for ever, since two programs that both
 * insist would never stop.
 */
export function mayOverwrite(slot: Slot, rule: DriftRule, attendedSince: number | null): boolean {
  return (
    rule === 'keep-mine' &&
    attendedSince !== null &&
    slot.written !== null &&
    slot.written.at > attendedSince &&
    slot.overwrites < mostOften
  );
}

/** What to say of a change made elsewhere that is left as it is; `shows` is the vendor's word. */
export function driftNotice(rule: DriftRule, shows: string | null): Notice {
  const code = rule === 'accept-theirs' ? 'kept-theirs' : 'changed-elsewhere';
  return shows === null ? { code } : { code, params: { shows } };
}

/** What is known after the vendor was only read, or shows what somebody else put there. */
export function confirmedByRead(slot: Slot, shows: string | null, now: number): Confirmed {
  return {
    shows,
    setting: null,
    endsAt: null,
    footprint: slot.written?.footprint ?? {},
    at: now,
  };
}

/** Whether the person, or their rule, has let this stay already. */
export function isAccepted({ outcome, confirmed }: Slot, shows: string | null): boolean {
  return outcome?.notice.code === 'kept-theirs' && confirmed?.shows === shows;
}

/**
 * The slot once the person has agreed that what was changed elsewhere may stay
 * (docs/design.md#drift).
 */
export function acceptTheirs(slot: Slot): Slot {
  const notice = driftNotice('accept-theirs', slot.confirmed?.shows ?? null);
  return { ...slot, outcome: { kind: 'drifted', notice } };
}
