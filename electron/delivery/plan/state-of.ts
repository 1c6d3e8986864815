import type { DeliveryState, Outcome } from '../../contract/views/delivery.ts';
import type { Slot } from './slot.ts';
import { sameJson } from '../../contract/json.ts';
import type { Notice, NoticeCode } from '../../contract/views/notice.ts';

/** Whether the vendor gave no proper answer, so that the call may or may not have arrived. */
export function isNoAnswer(kind: Outcome['kind'] | undefined): boolean {
  return kind === 'offline' || kind === 'transient' || kind === 'unexpected-response';
}

const pages: ReadonlySet<NoticeCode> = new Set([
  'not-json',
  'redirected',
  'login-page',
  'network-sign-in',
]);

/**
 * Whether a page, or the way to one, stood where data was due (docs/control.md#sign-in). An answer
 * that broke off or is not understood is none, and no reason to doubt the sign-in.
 */
export function isPage({ code }: Notice): boolean {
  return pages.has(code);
}

/**
 * Whether the vendor is known to show what is wanted, so that a write can be skipped
 * (docs/control.md#fields). A call whose end is unknown may have changed it, so then nothing is
 * known.
 */
export function showsWanted(slot: Slot): boolean {
  const { desired, confirmed } = slot;
  return (
    desired !== null &&
    confirmed !== null &&
    slot.tried.length === 0 &&
    confirmed.endsAt === desired.endsAt &&
    sameJson(confirmed.setting, desired.setting)
  );
}

/**
 * The state of an account as the tray, the window and the command line show it
 * (docs/design.md#words).
 */
export function stateOf(slot: Slot): DeliveryState {
  if (slot.desired === null) {
    return 'skipped';
  }
  if (slot.pausedByHand) {
    return 'paused';
  }
  if (slot.parked) {
    return 'needs-sign-in';
  }
  if (showsWanted(slot)) {
    return 'applied';
  }
  return slot.outcome === null ? 'pending' : unsettled[slot.outcome.kind];
}

/** What is left of the last outcome while the vendor does not show what is wanted. */
const unsettled: Readonly<Record<Outcome['kind'], DeliveryState>> = {
  applied: 'pending',
  'auth-expired': 'pending',
  refused: 'refused',
  drifted: 'drifted',
  offline: 'retrying',
  transient: 'retrying',
  'rate-limited': 'retrying',
  'unexpected-response': 'retrying',
};

/** What there is to say about an account's delivery; null if its state says it all. */
export function detailOf(slot: Slot): Notice | null {
  if (slot.desired === null || slot.outcome === null) {
    return null;
  }
  const isOver = showsWanted(slot) && !slot.parked && slot.outcome.kind !== 'applied';
  return isOver ? null : slot.outcome.notice;
}
