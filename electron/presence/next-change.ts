import { weighedClaims } from './claims-of.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';
import type { Claim, Presence } from '../contract/views/claim.ts';
import { advance } from './advance.ts';
import { presenceOf } from './resolve.ts';

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

/** What will show by time alone, and from when (epoch ms); null where nothing will. */
export interface ComesNext extends Pick<Claim, 'source' | 'reason'> {
  readonly at: number;
  readonly statusId: string | null;
}

/** Edges at which nothing shows are passed over, but not for ever. */
const mostEdges = 20;

function isSame(a: Presence | null, b: Presence | null): boolean {
  return a?.statusId === b?.statusId && a?.source === b?.source;
}

/** The presence that gives the reason for the change; null if there is none. */
function reasonFor(before: Presence | null, after: Presence | null): Presence | null {
  // Where nothing will show, what ends is the reason.
  return isSame(before, after) ? null : (after ?? before);
}

/**
 * What shows after the present status if nobody does anything: the first instant at which another
 * status shows, or the same for another reason. Null if only an event can change it.
 */
export function comesNext(state: PresenceState, rules: Rules, now: number): ComesNext | null {
  const shown = presenceOf(state, rules, now);
  let then = state;
  let at = nextChangeAt(then, rules, now);
  for (let edges = 0; edges < mostEdges && at !== null; edges += 1) {
    then = advance(then, { kind: 'tick' }, { rules, now: at });
    const next = presenceOf(then, rules, at);
    const because = reasonFor(shown, next);
    if (because !== null) {
      const { source, reason } = because;
      return { at, statusId: next?.statusId ?? null, source, reason };
    }
    at = nextChangeAt(then, rules, at);
  }
  return null;
}
