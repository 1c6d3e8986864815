import type { Confirmed, Failure, Outcome } from '../../contract/views/delivery.ts';
import { backoffLimits, backoffMs } from './due-at.ts';
import type { Slot, InFlight } from './slot.ts';
import type { DriftRule } from '../../contract/settings/account.ts';
import type { Notice } from '../../contract/views/notice.ts';

/** What to say of a change made elsewhere that is left as it is; `shows` is the vendor's word. */
export function driftNotice(rule: DriftRule, shows: string | null): Notice {
  const code = rule === 'accept-theirs' ? 'kept-theirs' : 'changed-elsewhere';
  return shows === null ? { code } : { code, params: { shows } };
}

/** What settling needs besides the slot; nothing is taken from the surroundings. */
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
export interface Landing {
  /** The slot with the call taken out of it. */
  readonly slot: Slot;
  readonly flight: InFlight;
  readonly context: SettleContext;
}

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

type Limited = Extract<Failure, { kind: 'rate-limited' }>;
type Applied = Extract<Outcome, { kind: 'applied' }>;

/** By then a rule of the vendor's own that fights ours has struck, in ms. */
const verifyAfterMs = 15_000;
const longestLimitMs = 24 * 3600 * 1000;

/**
 * What an outcome tells of the vendor and the sign-in, whichever intent the call was for. Where
 * the vendor gave no proper answer the call may have arrived, so it stays in `tried`.
 */
export function learn(landing: Landing, outcome: Outcome): Slot {
  const { slot, flight, context } = landing;
  const answered = {
    ...slot,
    tried: flight.triedBefore,
    answeredAt: context.now,
  };
  switch (outcome.kind) {
    case 'applied': {
      const written = writtenBy(landing, outcome);
      return {
        ...answered,
        confirmed: written,
        written,
        tried: [],
        limitedUntil: null,
        verifyAt: context.now + verifyAfterMs,
      };
    }
    case 'drifted':
      return {
        ...answered,
        confirmed: seen(slot, outcome.shows, context.now),
        tried: [],
      };
    case 'refused':
      return answered;
    case 'auth-expired':
      return flight.forgiven
        ? answered
        : {
            ...answered,
            parked: true,
            outcome: { kind: outcome.kind, notice: outcome.notice },
          };
    case 'rate-limited':
      return {
        ...answered,
        limitedUntil: limitEnd(answered, outcome, context),
      };
    case 'offline':
    case 'transient':
    case 'unexpected-response':
      return slot;
  }
}

/** When a rate limit ends, epoch ms: what the vendor said, within reason, else a backoff. */
export function limitEnd(
  slot: Slot,
  limited: Limited,
  context: { readonly now: number; readonly random: number },
): number {
  if (limited.retryAfterMs === null) {
    return context.now + backoffMs(slot.failures + 1, context.random);
  }
  const waitMs = Math.ceil(limited.retryAfterMs);
  return context.now + Math.min(longestLimitMs, Math.max(backoffLimits.baseMs, waitMs));
}

function writtenBy({ flight, context }: Landing, applied: Applied): Confirmed {
  return {
    shows: applied.shows,
    setting: flight.intent.setting,
    endsAt: flight.intent.endsAt,
    footprint: applied.footprint,
    at: context.now,
  };
}
