import type { DeliveryAccount, Slot } from './slot.ts';
import { observe } from './observe.ts';
import { stateOf } from './state-of.ts';

/**
 * What would be done about a change made elsewhere that is noticed at one moment
 * (docs/design.md#drift).
 */
export interface ForeseenDrift {
  /** What the vendor was last known to show, in its own word. */
  readonly shows: string | null;
  /** Whether that was set elsewhere already. */
  readonly differs: boolean;
  readonly then:
    | 'set-back'
    | 'leave'
    | 'ask'
    /** Ours has not been seen there since the person came back, so it may be their own change. */
    | 'ask-unseen'
    /** Ours was set again as often as it is for one choice. */
    | 'ask-often'
    /** The present status does not show there, so nothing can differ from it. */
    | 'not-shown'
    | 'not-readable';
}

/** Stands for whatever else a vendor might show. */
const somethingElse = '\u0000';

type Rule = Pick<DeliveryAccount, 'drift' | 'readBack'>;

interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly attendedSince: number | null;
}

/** What is done about `found`, which is not what was written. */
function reaction(slot: Slot, found: string | null, context: Moment & Rule): ForeseenDrift['then'] {
  const { drift } = context;
  const after = (given: Slot): Slot =>
    observe(given, { kind: 'read', shows: found }, { ...context, random: 0 });
  const insists = (given: Slot): boolean => after(given).insisted > given.insisted;
  if (insists(slot)) return 'set-back';
  if (after(slot).outcome?.notice.code === 'kept-theirs') return 'leave';
  if (drift !== 'keep-mine') return 'ask';
  return insists({ ...slot, insisted: 0 }) ? 'ask-often' : 'ask-unseen';
}

/**
 * What the account's rule would come to if a read at `now` found that somebody had changed the
 * status there. Changes nothing.
 * @param moment `attendedSince` as for `observe`
 */
export function foreseeDrift(slot: Slot, account: Rule, moment: Moment): ForeseenDrift {
  const state = stateOf(slot);
  const differs = state === 'drifted';
  const shows = slot.confirmed?.shows ?? null;
  if (!account.readBack) return { shows, differs, then: 'not-readable' };
  if (state !== 'applied' && !differs) return { shows, differs, then: 'not-shown' };
  const found = differs ? shows : somethingElse;
  return { shows, differs, then: reaction(slot, found, { ...moment, ...account }) };
}
