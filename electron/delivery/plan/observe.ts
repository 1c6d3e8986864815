import type { Failure } from '../../contract/views/delivery.ts';
import type { Notice } from '../../contract/views/notice.ts';
import { driftNotice, type SettleContext, limitEnd, seen } from './learn.ts';
import { showsWanted } from './state-of.ts';
import type { Slot } from './slot.ts';
import type { DriftRule } from '../../contract/settings/account.ts';

/** How often a change made elsewhere is overwritten for one intent before the person is asked. */
const mostOften = 3;

/**
 * Whether `keep-mine` may overwrite a change made elsewhere. Only where ours was seen while the person
 * was at this computer, where they are since `attendedSince` (epoch ms, null: they are not): else they
 * may have made it themselves on another computer, and an idle one never pulls them away from it
 * (docs/presence.md#complaints, cases 42 and 43). And not for ever, since two programs that both
 * insist would never come to rest.
 */
export function mayInsist(slot: Slot, rule: DriftRule, attendedSince: number | null): boolean {
  return (
    rule === 'keep-mine' &&
    attendedSince !== null &&
    slot.written !== null &&
    slot.written.at > attendedSince &&
    slot.insisted < mostOften
  );
}

/** What came of reading an account. */
export type Observation =
  { readonly kind: 'read'; readonly shows: string | null; readonly changed?: Notice } | Failure;
type Reading = Extract<Observation, { kind: 'read' }>;

/** What observing needs besides the slot; `attendedSince` as for `mayInsist`. */
export type ObserveContext = Pick<SettleContext, 'now' | 'random' | 'drift'> & {
  readonly attendedSince: number | null;
};

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
      return {
        ...answered,
        limitedUntil: limitEnd(slot, observation, context),
      };
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
  if (written === null || slot.tried.length > 0) {
    return { ...slot, confirmed: seen(slot, shows, now) };
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
    ? { ...slot, confirmed: seen(slot, shows, now) }
    : drift(slot, reading, context);
}

/** The person has said that this may stay, or their rule has. */
function isAccepted({ outcome, confirmed }: Slot, shows: string | null): boolean {
  return outcome?.notice.code === 'kept-theirs' && confirmed?.shows === shows;
}

function drift(slot: Slot, { shows, changed: known }: Reading, context: ObserveContext): Slot {
  const changed = { ...slot, confirmed: seen(slot, shows, context.now) };
  const wasOurs = showsWanted(slot) || slot.outcome?.kind === 'drifted';
  if (!wasOurs) {
    return changed;
  }
  if (mayInsist(slot, context.drift, context.attendedSince)) {
    return { ...changed, outcome: null, insisted: slot.insisted + 1 };
  }
  const usual = driftNotice(context.drift, shows);
  const notice = usual.code === 'kept-theirs' ? usual : (known ?? usual);
  return { ...changed, outcome: { kind: 'drifted', notice } };
}
