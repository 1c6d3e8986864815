import { weighedClaims } from './claims-of.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/**
 * The next instant (epoch ms) at which the presence may change by time alone; null if only an
 * event can change it. Before that instant it cannot change, so one timer is enough. Send `tick`
 * then; it may turn out that nothing changed.
 */
export function nextChangeAt(state: PresenceState, rules: Rules, now: number): number | null {
  const edges = weighedClaims(state, rules, now).flatMap(({ claim }) => [claim.since, claim.until]);
  const coming = [state.pausedUntil, ...edges]
    .filter((at) => typeof at === 'number')
    .filter((at) => at > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
