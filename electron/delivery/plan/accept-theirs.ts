import { driftNotice } from './drift-notice.ts';
import type { Slot } from './slot.ts';

/** The slot once the person has said that what was changed elsewhere may stay (design: drift). */
export function acceptTheirs(slot: Slot): Slot {
  const notice = driftNotice('accept-theirs', slot.confirmed?.shows ?? null);
  return { ...slot, outcome: { kind: 'drifted', notice } };
}
