import type { Claim } from '../contract/claim.ts';
import type { Presence } from '../contract/presence.ts';
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

function isSame(a: Presence | null, b: Presence | null): boolean {
  return a?.statusId === b?.statusId && a?.source === b?.source;
}

/** What tells of the change; null if there is none. */
function tellingOf(before: Presence | null, after: Presence | null): Presence | null {
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
    const told = tellingOf(shown, next);
    if (told !== null) {
      const { source, reason } = told;
      return { at, statusId: next?.statusId ?? null, source, reason };
    }
    at = nextChangeAt(then, rules, at);
  }
  return null;
}
