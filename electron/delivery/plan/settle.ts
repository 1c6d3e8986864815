import type { Outcome, Failure } from '../../contract/views/delivery.ts';
import { type SettleContext, type Landing, learn, driftNotice } from './learn.ts';
import type { Slot } from './slot.ts';
import type { Notice } from '../../contract/views/notice.ts';
import { backoffMs } from './due-at.ts';
import { isPage } from './state-of.ts';

const pagesToPark = 3;

/** What an outcome means for the intent that is still the present one. */
function conclude(landing: Landing, outcome: Outcome): Slot {
  const { slot, context } = landing;
  switch (outcome.kind) {
    case 'applied':
      return { ...calm(slot), outcome: appliedWith(outcome.notice) };
    case 'drifted':
      return concludeDrift(slot, outcome, context);
    case 'refused':
      return {
        ...calm(slot),
        outcome: { kind: 'refused', notice: outcome.notice },
      };
    case 'auth-expired':
      return slot.parked ? calm(slot) : { ...calm(slot), outcome: null };
    case 'rate-limited':
      return { ...failed(slot, outcome), odd: null };
    case 'offline':
    case 'transient':
      return { ...backOff(slot, outcome, context), odd: null };
    case 'unexpected-response':
      return concludeOdd(landing, outcome);
  }
}

function appliedWith(notice: Notice | null): Slot['outcome'] {
  return notice === null ? null : { kind: 'applied', notice };
}

function calm(slot: Slot): Slot {
  return { ...slot, failures: 0, notBefore: null, odd: null };
}

function failed(slot: Slot, failure: Failure): Slot {
  const { kind, notice } = failure;
  return { ...slot, failures: slot.failures + 1, outcome: { kind, notice } };
}

function backOff(slot: Slot, failure: Failure, context: SettleContext): Slot {
  const next = failed(slot, failure);
  return {
    ...next,
    notBefore: context.now + backoffMs(next.failures, context.random),
  };
}

/**
 * A status of ours that the vendor ended at its own end is no change made elsewhere: it is
 * looked at once more as at first contact, when an empty status is free to be written.
 */
function concludeDrift(
  slot: Slot,
  drifted: Extract<Outcome, { kind: 'drifted' }>,
  { now, drift }: SettleContext,
): Slot {
  const endsAt = slot.written?.endsAt ?? null;
  if (endsAt !== null && endsAt <= now) {
    return { ...calm(slot), written: null, outcome: null };
  }
  const notice = drift === 'accept-theirs' ? driftNotice(drift, drifted.shows) : drifted.notice;
  return { ...calm(slot), outcome: { kind: 'drifted', notice } };
}

/** A page where data is due: a portal in a café if all accounts see it, else a sign-in page. */
function concludeOdd({ slot, flight, context }: Landing, failure: Failure): Slot {
  if (!isPage(failure.notice)) {
    return { ...backOff(slot, failure, context), odd: null };
  }
  const count = (slot.odd?.count ?? 0) + 1;
  return {
    ...backOff(slot, failure, context),
    odd: { count, since: slot.odd?.since ?? flight.startedAt },
    parked: count >= pagesToPark && context.othersReachable,
  };
}

/** What became of the call for the intent with this number. */
export interface Result {
  readonly seq: number;
  readonly outcome: Outcome;
}

/**
 * The slot once its call came back. A call for an intent that was replaced meanwhile tells what
 * the vendor shows and whether the sign-in holds, and nothing of the newer intent; one that is no
 * longer waited for tells nothing.
 */
export function settle(slot: Slot, result: Result, context: SettleContext): Slot {
  const flight = slot.inFlight;
  if (flight?.intent.seq !== result.seq) {
    return slot;
  }
  const known = learn({ slot: { ...slot, inFlight: null }, flight, context }, result.outcome);
  return slot.desired?.seq === result.seq
    ? conclude({ slot: known, flight, context }, result.outcome)
    : known;
}
