import type { Notice } from '../../contract/notice.ts';
import { showsWanted } from './shows-wanted.ts';
import type { Slot } from './slot.ts';

/** What there is to say about an account's delivery; null if its state says it all. */
export function detailOf(slot: Slot): Notice | null {
  if (slot.desired === null || slot.outcome === null) {
    return null;
  }
  const isOver = showsWanted(slot) && !slot.parked && slot.outcome.kind !== 'applied';
  return isOver ? null : slot.outcome.notice;
}
