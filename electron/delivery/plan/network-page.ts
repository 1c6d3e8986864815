import { hostOf, type Accounts } from './host-load.ts';
import { isPage, isNoAnswer } from './state-of.ts';
import { retry } from './want.ts';
import type { Slot } from './slot.ts';

/**
 * Whether another account gave a proper answer since the first call of `slot` that got an unexpected
 * response started (docs/control.md#sign-in). Calls for one choice start together. If none did, a
 * captive portal is likelier than a dead sign-in.
 */
export function othersReachable(slots: readonly Slot[], slot: Slot): boolean {
  const since = slot.odd?.since ?? slot.inFlight?.startedAt ?? Number.POSITIVE_INFINITY;
  return slots.some(
    ({ accountId, answeredAt, outcome }) =>
      accountId !== slot.accountId && !isNoAnswer(outcome?.kind) && (answeredAt ?? 0) >= since,
  );
}

/** Nothing tells of a sign-in to the network, so it is looked for about every half minute. */
const mostFailures = 6;

/**
 * The slots once it is known what the call of `accountId` came to. Pages from several hosts at once
 * are one page: that of the network, which wants a sign-in first (a hotel, a train). Its accounts
 * are told so, and their own sign-ins are not doubted. As soon as one account gets through, the
 * others are due. `now` is epoch ms.
 */
export function besideNetworkPage(
  slots: readonly Slot[],
  landed: { readonly accountId: string; readonly accounts: Accounts; readonly now: number },
): readonly Slot[] {
  const { accountId, accounts, now } = landed;
  const hosts = new Set(slots.filter(seesPage).map((slot) => hostOf(accounts, slot.accountId)));
  if (hosts.size > 1) {
    return slots.map((slot) => (seesPage(slot) ? waitForSignIn(slot, now) : slot));
  }
  const isThrough = slots.some((slot) => slot.accountId === accountId && answers(slot));
  return isThrough
    ? slots.map((slot) => (isWaiting(slot) ? retry(slot, 'reachable') : slot))
    : slots;
}

function seesPage({ odd, parked, outcome }: Slot): boolean {
  return odd !== null && !parked && outcome !== null && isPage(outcome.notice);
}

function isWaiting({ outcome }: Slot): boolean {
  return outcome?.notice.code === 'network-sign-in';
}

function answers({ outcome }: Slot): boolean {
  return !isNoAnswer(outcome?.kind);
}

function waitForSignIn(slot: Slot, now: number): Slot {
  return {
    ...slot,
    failures: Math.min(slot.failures, mostFailures),
    odd: { count: 1, since: now },
    outcome: { kind: 'unexpected-response', notice: { code: 'network-sign-in' } },
  };
}
