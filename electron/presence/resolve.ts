import type { Claim, Presence } from '../contract/views/claim.ts';
import { claimsOf } from './claims-of.ts';
import { type Rules, mayLieOver, isOverlay, strengthOf, type OverlayClaim } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Who wins among the claims: what the person is in, and what lies over it, if anything does. */
export type Decision =
  | { readonly base: null; readonly overlay: null }
  | { readonly base: Claim; readonly overlay: OverlayClaim | null };

const baseSources = ['manual', 'schedule', 'start'];

/** A stayed status outranks a manual one: a later pick would have withdrawn it. */
function rankOf(claim: Claim): number {
  if (isOverlay(claim)) return strengthOf(claim.source);
  return baseSources.indexOf(claim.source);
}

/** Only breaks ties, so that the order in which claims arrive never matters. */
function keyOf({ source, until, statusId, message, reason }: Claim): string {
  return JSON.stringify([source, until, statusId, message, Object.entries(reason).toSorted()]);
}

function strongestFirst(a: Claim, b: Claim): number {
  return rankOf(a) - rankOf(b) || b.since - a.since || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/**
 * Base = stayed, else the newest manual claim, else the schedule, else the start status. Overlay =
 * the strongest automatic claim that may lie over the base. Without a base there is no overlay: a
 * status that is not known could not be restored. Claims that ended by `now` (epoch ms) or whose
 * status does not exist do not count.
 */
export function decide(claims: readonly Claim[], rules: Rules, now: number): Decision {
  const valid = claims
    .filter(({ statusId }) => rules.statuses.has(statusId))
    .filter(({ until }) => until === null || until > now)
    .toSorted(strongestFirst);
  const base = valid.find((claim) => !isOverlay(claim)) ?? null;
  if (base === null) return { base, overlay: null };
  const overlay = valid
    .filter((claim) => isOverlay(claim))
    .find((claim) => mayLieOver(claim, base, rules));
  return { base, overlay: overlay ?? null };
}

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
  const { statusId, source, reason, since, until, message: own } = overlay ?? base;
  const message = own ?? rules.statuses.get(statusId)?.message ?? null;
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

/**
 * Whether an automatic status is in effect that the person could take back
 * (docs/control.md#choosing-a-status).
 */
export function canUndo(state: PresenceState, rules: Rules, now: number): boolean {
  const presence = presenceOf(state, rules, now);
  return presence !== null && strengthOf(presence.source) >= 0;
}
