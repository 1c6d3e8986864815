import type { DriftRule } from '../../contract/settings/settings.ts';
import type { Failure, Notice } from '../../contract/views/delivery.ts';
import { limitEnd, spend } from './budget.ts';
import { confirmedByRead, driftNotice, isAccepted, mayOverwrite } from './drift.ts';
import { showsWanted, type Slot } from './slot.ts';

/** Vendors' clocks are not ours. */
const afterEndMs = 5000;

/** The slot once reading its account has started at `now` (epoch ms). */
export function beginRead(slot: Slot, now: number): Slot {
  const endsAt = slot.written?.endsAt ?? now;
  const verifyAt = endsAt > now ? endsAt + afterEndMs : null;
  return { ...spend(slot, now), verifyAt };
}

/** What came of reading an account. */
export type Observation =
  { readonly kind: 'read'; readonly shows: string | null; readonly changed?: Notice } | Failure;

type Reading = Extract<Observation, { kind: 'read' }>;

export interface ObserveContext {
  /** Epoch ms. */
  readonly now: number;
  /** At least 0 and below 1, for the jitter. */
  readonly random: number;
  readonly drift: DriftRule;
  /** As for `mayOverwrite`. */
  readonly attendedSince: number | null;
}

/**
 * The slot once its vendor was read (docs/design.md#drift). Reading is gentle: what only failed
 * changes nothing, a refused sign-in parks and a rate limit is kept.
 */
export function observe(slot: Slot, observation: Observation, context: ObserveContext): Slot {
  const answered = { ...slot, answeredAt: context.now };
  switch (observation.kind) {
    case 'read':
      return compare(answered, observation, context);
    case 'auth-expired': {
      const { kind, notice } = observation;
      return { ...answered, parked: true, outcome: { kind, notice } };
    }
    case 'rate-limited':
      return { ...answered, limitedUntil: limitEnd(slot, observation, context) };
    case 'refused':
      return answered;
    case 'offline':
    case 'transient':
    case 'unexpected-response':
      return slot;
  }
}

function compare(slot: Slot, reading: Reading, context: ObserveContext): Slot {
  const { written } = slot;
  const { shows } = reading;
  const now = context.now;
  if (written === null || slot.unconfirmed.length > 0) {
    return { ...slot, confirmed: confirmedByRead(slot, shows, now) };
  }
  if (shows === written.shows) {
    const outcome = slot.outcome?.kind === 'drifted' ? null : slot.outcome;
    const stillThere = { ...written, at: now };
    return { ...slot, confirmed: stillThere, written: stillThere, outcome };
  }
  if (written.endsAt !== null && written.endsAt <= now) {
    return { ...slot, confirmed: { ...written, shows, at: now } };
  }
  return isAccepted(slot, shows)
    ? { ...slot, confirmed: confirmedByRead(slot, shows, now) }
    : drift(slot, reading, context);
}

function drift(slot: Slot, { shows, changed: known }: Reading, context: ObserveContext): Slot {
  const changed = { ...slot, confirmed: confirmedByRead(slot, shows, context.now) };
  const wasOurs = showsWanted(slot) || slot.outcome?.kind === 'drifted';
  if (!wasOurs) {
    return changed;
  }
  if (mayOverwrite(slot, context.drift, context.attendedSince)) {
    return { ...changed, outcome: null, overwrites: slot.overwrites + 1 };
  }
  const usual = driftNotice(context.drift, shows);
  const notice = usual.code === 'kept-theirs' ? usual : (known ?? usual);
  return { ...changed, outcome: { kind: 'drifted', notice } };
}
