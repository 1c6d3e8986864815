import { hostOf, type Accounts } from './budget.ts';
import { isNoAnswer, isPage, type Slot } from './slot.ts';

/**
 * What makes another try worth while: the network is back or the computer woke (`reachable`), the
 * app started, or the account has new credentials.
 */
type RetryCause = 'reachable' | 'start' | 'credentials';

/** The slot once `cause` has happened. Rate limits are kept, refusals are not repeated blindly. */
export function retry(slot: Slot, cause: RetryCause): Slot {
  switch (cause) {
    case 'reachable':
      return hurry(slot);
    case 'start':
      return hurry(unpark(slot));
    case 'credentials':
      return { ...forgetRefusal(hurry(unpark(slot))), unexpectedPages: null };
  }
}

function hurry(slot: Slot): Slot {
  return isNoAnswer(slot.outcome?.kind) ? { ...slot, failures: 0, notBefore: null } : slot;
}

/** A refusal may have been for want of a right that the new credentials have. */
function forgetRefusal(slot: Slot): Slot {
  return slot.outcome?.kind === 'refused' ? { ...slot, outcome: null } : slot;
}

/**
 * Lets a parked account try once more. A call that started before does not park it again: it
 * used what was replaced since.
 */
export function unpark(slot: Slot): Slot {
  const inFlight = slot.inFlight === null ? null : { ...slot.inFlight, ignoreAuthFailure: true };
  return slot.parked
    ? {
        ...slot,
        inFlight,
        parked: false,
        outcome: null,
        failures: 0,
        notBefore: null,
      }
    : { ...slot, inFlight };
}

/**
 * The slot once the person wants it sent again, whatever the vendor is thought to show
 * (docs/presence.md#complaints, case 55): as a choice of theirs, with the number `seq`. Only a rate
 * limit outlives that.
 */
export function resend(slot: Slot, seq: number): Slot {
  if (slot.desired === null) {
    return slot;
  }
  const { confirmed } = slot;
  return {
    ...unpark(slot),
    lastSeq: seq,
    desired: { ...slot.desired, origin: 'person', seq },
    confirmed: confirmed === null ? null : { ...confirmed, setting: null },
    attempts: 0,
    failures: 0,
    notBefore: null,
    outcome: null,
    unexpectedPages: null,
    overwrites: 0,
  };
}

/** How a computer that woke waits for its network, in ms. */
export const wakeLimits = {
  /** After that calls are made, network or not. */
  longestMs: 10_000,
  /** The first look; until then the system reports the network it had before. */
  firstLookMs: 1000,
  lookEveryMs: 500,
  /** Calls are spread over this much, since an office wakes as one. */
  spreadMs: 1000,
} as const;

/** The slot once the computer woke: nothing automatic is sent before `until` (epoch ms). */
export function holdForNetwork(slot: Slot, until: number): Slot {
  return { ...slot, failures: 0, notBefore: until };
}

/** The slot once the network is there: due at `at` (epoch ms), unless it was before. */
export function releaseHold(slot: Slot, at: number): Slot {
  return slot.notBefore === null ? slot : { ...slot, notBefore: Math.min(slot.notBefore, at) };
}

/** Nothing announces a sign-in to the network, so it is looked for about every half minute. */
const mostFailures = 6;

/**
 * The slots once it is known what the call of `accountId` came to. Pages from several hosts at once
 * are one page: that of the network, which wants a sign-in first (a hotel, a train). Its accounts
 * say so, and their own sign-ins still count as good. As soon as one account gets through, the
 * others are due. `now` is epoch ms.
 */
export function besideNetworkPage(
  slots: readonly Slot[],
  settled: { readonly accountId: string; readonly accounts: Accounts; readonly now: number },
): readonly Slot[] {
  const { accountId, accounts, now } = settled;
  const hosts = new Set(slots.filter(seesPage).map((slot) => hostOf(accounts, slot.accountId)));
  if (hosts.size > 1) {
    return slots.map((slot) => (seesPage(slot) ? waitForSignIn(slot, now) : slot));
  }
  const isThrough = slots.some((slot) => slot.accountId === accountId && answers(slot));
  return isThrough
    ? slots.map((slot) => (isWaiting(slot) ? retry(slot, 'reachable') : slot))
    : slots;
}

function seesPage({ unexpectedPages, parked, outcome }: Slot): boolean {
  return unexpectedPages !== null && !parked && outcome !== null && isPage(outcome.notice);
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
    unexpectedPages: { count: 1, since: now },
    outcome: { kind: 'unexpected-response', notice: { code: 'network-sign-in' } },
  };
}
