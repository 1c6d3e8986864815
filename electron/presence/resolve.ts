import type { Claim } from '../contract/claim.ts';
import type { Presence } from '../contract/presence.ts';
import { claimsOf } from './claims-of.ts';
import { decide } from './decide.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

function baseAfter(end: number | null, claims: readonly Claim[], rules: Rules): string | null {
  return end === null ? null : (decide(claims, rules, end).base?.statusId ?? null);
}

/**
 * What the claims come to at `now` (epoch ms); null if no status applies. Nothing is remembered:
 * restoring is what is left when a claim is withdrawn. With `return: ask` the status comes back
 * at once, too; the question is asked by the controls and corrects the record afterwards.
 */
export function resolve(claims: readonly Claim[], rules: Rules, now: number): Presence | null {
  const { base, overlay } = decide(claims, rules, now);
  if (base === null) return null;
  const { statusId, source, reason, since, until, message: said } = overlay ?? base;
  const message = said ?? rules.statuses.get(statusId)?.message ?? null;
  const returnsTo = overlay === null ? baseAfter(until, claims, rules) : base.statusId;
  return { statusId, message, source, reason, since, until, returnsTo };
}

/**
 * The presence at `now` (epoch ms). Unlike `resolve` it also knows claims that begin before a
 * timed status ends (working hours that will be over by then), so `returnsTo` is what comes.
 */
export function presenceOf(state: PresenceState, rules: Rules, now: number): Presence | null {
  const presence = resolve(claimsOf(state, rules, now), rules, now);
  if (presence === null) return null;
  const { until } = presence;
  if (until === null) return presence;
  const next = decide(claimsOf(state, rules, until), rules, until).base;
  return { ...presence, returnsTo: next?.statusId ?? null };
}
