import type { Claim } from '../contract/claim.ts';
import { advance } from './advance.ts';
import { nextChangeAt } from './next-change-at.ts';
import { presenceOf } from './resolve.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** What will show by time alone, and from when (epoch ms); null where nothing will. */
export interface ComesNext extends Pick<Claim, 'source' | 'reason'> {
  readonly at: number;
  readonly statusId: string | null;
}

/** Edges at which nothing shows are passed over, but not for ever. */
const mostEdges = 20;

/**
 * What shows after the present status if nobody does anything: the first instant at which another
 * status shows, or the same for another reason. Null if only an event can change it.
 */
export function comesNext(state: PresenceState, rules: Rules, now: number): ComesNext | null {
  const shown = presenceOf(state, rules, now);
  let then = state;
  let at = now;
  for (let edges = 0; edges < mostEdges; edges += 1) {
    const edge = nextChangeAt(then, rules, at);
    if (edge === null) return null;
    at = edge;
    then = advance(then, { kind: 'tick' }, { rules, now: at });
    const next = presenceOf(then, rules, at);
    if (next?.statusId === shown?.statusId && next?.source === shown?.source) continue;
    if (next === null) return shown && { at, statusId: null, source: shown.source, reason: shown.reason };
    return { at, statusId: next.statusId, source: next.source, reason: next.reason };
  }
  return null;
}
