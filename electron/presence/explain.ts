import type { Claim } from '../contract/views/claim.ts';
import type { Verdict } from '../contract/views/explanation.ts';
import { isOverlay, type OverlayClaim, mayLieOver, type Rules } from './rules.ts';
import { weighedClaims, type Weighed } from './claims-of.ts';
import { decide, type Decision } from './resolve.ts';
import { comesNext, type ComesNext } from './next-change.ts';
import type { PresenceState } from './state.ts';

/** A claim and what became of it. Instants are epoch ms. */
export interface Explained extends Claim {
  readonly verdict: Verdict;
}

/** The whole reasoning behind what shows. */
export interface Explanation {
  /** What shows, why and since when; null if no status applies. */
  readonly winner: Explained | null;
  /** What time alone will change next; null if only an event can change anything. */
  readonly next: ComesNext | null;
  /** Every claim there is, the winner included. */
  readonly claims: readonly Explained[];
}

function verdictOverlay(claim: OverlayClaim, decision: Decision, rules: Rules): Verdict {
  if (decision.overlay === claim) return 'wins-as-overlay';
  if (decision.base === null) return 'no-base';
  return mayLieOver(claim, decision.base, rules) ? 'weaker' : 'not-allowed-over';
}

function verdictBase(claim: Claim, decision: Decision): Verdict {
  if (decision.base !== claim) return 'weaker';
  return decision.overlay === null ? 'wins-as-base' : 'covered';
}

function verdictOf({ claim, mute }: Weighed, decision: Decision, rules: Rules): Verdict {
  if (mute !== null) return mute;
  return isOverlay(claim) ? verdictOverlay(claim, decision, rules) : verdictBase(claim, decision);
}

function isWinner({ verdict }: Explained): boolean {
  return verdict === 'wins-as-base' || verdict === 'wins-as-overlay';
}

/** The whole reasoning at `now` (epoch ms): every claim, which wins, and what comes next. */
export function explain(state: PresenceState, rules: Rules, now: number): Explanation {
  const weighed = weighedClaims(state, rules, now);
  const holding = weighed.filter(({ mute }) => mute === null).map(({ claim }) => claim);
  const decision = decide(holding, rules, now);
  const claims = weighed.map((each) => ({
    ...each.claim,
    verdict: verdictOf(each, decision, rules),
  }));
  const winner = claims.find(isWinner) ?? null;
  return { winner, next: comesNext(state, rules, now), claims };
}
