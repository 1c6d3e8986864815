import type { JsonObject } from '../../contract/json.ts';
import type { DriftRule } from '../../contract/settings/settings.ts';
import type { Confirmed, Failure, Intent, Outcome, Notice } from '../../contract/views/delivery.ts';
import { backoffMs, limitEnd, spend } from './budget.ts';
import { confirmedByRead, driftNotice } from './drift.ts';
import { isNoAnswer, isPage, type InFlight, type Slot } from './slot.ts';
import { sameJson } from '../../contract/same-json.ts';

/** Enough to recognise our own writes after a bad night; older ones have long been overwritten. */
const longestMemory = 8;

/** The slot once its call for `intent` has started at `now` (epoch ms). */
export function begin(slot: Slot, intent: Intent, now: number): Slot {
  return {
    ...spend(slot, now),
    attempts: slot.attempts + 1,
    unconfirmed: remember(slot.unconfirmed, intent.setting),
    inFlight: {
      intent,
      startedAt: now,
      unconfirmedBefore: slot.unconfirmed,
      ignoreAuthFailure: false,
    },
  };
}

function remember(unconfirmed: readonly JsonObject[], setting: JsonObject): readonly JsonObject[] {
  return [...unconfirmed.filter((one) => !sameJson(one, setting)), setting].slice(-longestMemory);
}

/** What became of the call for the intent with this number. */
export interface Result {
  readonly seq: number;
  readonly outcome: Outcome;
}

export interface SettleContext {
  /** Epoch ms. */
  readonly now: number;
  /** At least 0 and below 1, for the jitter. */
  readonly random: number;
  /** Another account was reached meanwhile, so the network itself is not at fault. */
  readonly othersReachable: boolean;
  readonly drift: DriftRule;
}

/** A call that has come back. */
interface SettledCall {
  /** The slot with the call taken out of it. */
  readonly slot: Slot;
  readonly flight: InFlight;
  readonly context: SettleContext;
}

/**
 * The slot once its call came back. A call for an intent that was replaced meanwhile says what
 * the vendor shows and whether the sign-in holds, and nothing about the newer intent; one that is
 * no longer waited for changes nothing.
 */
export function settle(slot: Slot, result: Result, context: SettleContext): Slot {
  const flight = slot.inFlight;
  if (flight?.intent.seq !== result.seq) {
    return slot;
  }
  const known = applyKnowledge(
    { slot: { ...slot, inFlight: null }, flight, context },
    result.outcome,
  );
  return slot.desired?.seq === result.seq
    ? conclude({ slot: known, flight, context }, result.outcome)
    : known;
}

type Applied = Extract<Outcome, { kind: 'applied' }>;

/** By then a rule of the vendor's own that fights ours has struck, in ms. */
const verifyAfterMs = 15_000;

/**
 * The slot with what an outcome reveals about the vendor and the sign-in, whichever intent the call was for. Where
 * the vendor gave no proper answer the call may have arrived, so its setting stays unconfirmed.
 */
function applyKnowledge(call: SettledCall, outcome: Outcome): Slot {
  const { slot, flight, context } = call;
  const answered = {
    ...slot,
    unconfirmed: flight.unconfirmedBefore,
    answeredAt: context.now,
  };
  switch (outcome.kind) {
    case 'applied': {
      const written = writtenBy(call, outcome);
      return {
        ...answered,
        confirmed: written,
        written,
        unconfirmed: [],
        limitedUntil: null,
        verifyAt: context.now + verifyAfterMs,
      };
    }
    case 'drifted':
      return {
        ...answered,
        confirmed: confirmedByRead(slot, outcome.shows, context.now),
        unconfirmed: [],
      };
    case 'refused':
      return answered;
    case 'auth-expired':
      return flight.ignoreAuthFailure
        ? answered
        : {
            ...answered,
            parked: true,
            outcome: { kind: outcome.kind, notice: outcome.notice },
          };
    case 'rate-limited':
      return { ...answered, limitedUntil: limitEnd(answered, outcome, context) };
    case 'offline':
    case 'transient':
    case 'unexpected-response':
      return slot;
  }
}

function writtenBy({ flight, context }: SettledCall, applied: Applied): Confirmed {
  return {
    shows: applied.shows,
    setting: flight.intent.setting,
    endsAt: flight.intent.endsAt,
    footprint: applied.footprint,
    at: context.now,
  };
}

/** What an outcome means for the intent that is still the present one. */
function conclude(call: SettledCall, outcome: Outcome): Slot {
  const { slot, context } = call;
  switch (outcome.kind) {
    case 'applied':
      return { ...calm(slot), outcome: appliedWith(outcome.notice) };
    case 'drifted':
      return concludeDrift(slot, outcome, context);
    case 'refused':
      return { ...calm(slot), outcome: { kind: 'refused', notice: outcome.notice } };
    case 'auth-expired':
      return slot.parked ? calm(slot) : { ...calm(slot), outcome: null };
    case 'rate-limited':
      return { ...failed(slot, outcome), unexpectedPages: null };
    case 'offline':
    case 'transient':
      return { ...backOff(slot, outcome, context), unexpectedPages: null };
    case 'unexpected-response':
      return concludeUnexpected(call, outcome);
  }
}

function appliedWith(notice: Notice | null): Slot['outcome'] {
  return notice === null ? null : { kind: 'applied', notice };
}

function calm(slot: Slot): Slot {
  return { ...slot, failures: 0, notBefore: null, unexpectedPages: null };
}

function failed(slot: Slot, failure: Failure): Slot {
  const { kind, notice } = failure;
  return { ...slot, failures: slot.failures + 1, outcome: { kind, notice } };
}

function backOff(slot: Slot, failure: Failure, context: SettleContext): Slot {
  const next = failed(slot, failure);
  return { ...next, notBefore: context.now + backoffMs(next.failures, context.random) };
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

/** One page may be chance; so many in a row mean that the account has to sign in again. */
const pagesToPark = 3;

/** A page where data is due: a portal in a café if all accounts see it, else a sign-in page. */
function concludeUnexpected({ slot, flight, context }: SettledCall, failure: Failure): Slot {
  if (!isPage(failure.notice)) {
    return { ...backOff(slot, failure, context), unexpectedPages: null };
  }
  const count = (slot.unexpectedPages?.count ?? 0) + 1;
  return {
    ...backOff(slot, failure, context),
    unexpectedPages: { count, since: slot.unexpectedPages?.since ?? flight.startedAt },
    parked: count >= pagesToPark && context.othersReachable,
  };
}

/**
 * Whether another account gave a proper answer since the first call of `slot` that got an unexpected
 * response started (docs/control.md#sign-in). Calls for one choice start together. If none did, a
 * captive portal is likelier than a dead sign-in.
 */
export function othersReachable(slots: readonly Slot[], slot: Slot): boolean {
  const since = slot.unexpectedPages?.since ?? slot.inFlight?.startedAt ?? Number.POSITIVE_INFINITY;
  return slots.some(
    ({ accountId, answeredAt, outcome }) =>
      accountId !== slot.accountId && !isNoAnswer(outcome?.kind) && (answeredAt ?? 0) >= since,
  );
}
