import type { Claim } from '../contract/claim.ts';
import { isOverlay } from './candidate.ts';
import { weighedClaims, type Mute, type Weighed } from './claims-of.ts';
import { decide, mayLieOver, type Decision } from './decide.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/**
 * What became of a claim. `covered`: it is the base, and what comes back; `weaker`: a stronger one
 * of its sort counts; `not-allowed-over`: its rule does not reach over the base's kind; `no-base`:
 * there is nothing to lie over; `waiting`: it begins at its `since`; else why it does not count.
 */
export type Verdict =
  'wins-as-base' | 'wins-as-overlay' | 'covered' | 'weaker' | 'not-allowed-over' | 'no-base' | Mute;

/** A claim and what became of it. Instants are epoch ms. */
export interface Explained extends Claim {
  readonly verdict: Verdict;
}

function verdictOverlay(claim: Claim, decision: Decision, rules: Rules): Verdict {
  if (decision.overlay === claim) return 'wins-as-overlay';
  if (decision.base === null) return 'no-base';
  const kind = rules.statuses.get(decision.base.statusId)?.kind;
  return mayLieOver(kind, rules) ? 'weaker' : 'not-allowed-over';
}

function verdictBase(claim: Claim, decision: Decision): Verdict {
  if (decision.base !== claim) return 'weaker';
  return decision.overlay === null ? 'wins-as-base' : 'covered';
}

function verdictOf({ claim, mute }: Weighed, decision: Decision, rules: Rules): Verdict {
  if (mute !== null) return mute;
  return isOverlay(claim) ? verdictOverlay(claim, decision, rules) : verdictBase(claim, decision);
}

/** The whole reasoning at `now` (epoch ms): every claim and what became of it. */
export function explain(state: PresenceState, rules: Rules, now: number): readonly Explained[] {
  const weighed = weighedClaims(state, rules, now);
  const holding = weighed.filter(({ mute }) => mute === null).map(({ claim }) => claim);
  const decision = decide(holding, rules, now);
  return weighed.map((each) => ({ ...each.claim, verdict: verdictOf(each, decision, rules) }));
}
