import type { Claim } from '../contract/claim.ts';
import { isOverlay, strengthOf, type OverlayClaim } from './candidate.ts';
import { mayLieOver } from './rule-of.ts';
import type { Rules } from './rules.ts';

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
