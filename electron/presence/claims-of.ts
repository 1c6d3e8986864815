import type { Claim } from '../contract/claim.ts';
import { baseCandidates } from './base-candidates.ts';
import { isAutomatic, isOverlay, type Candidate } from './candidate.ts';
import { overlayCandidates } from './overlay-candidates.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Why a claim does not count at all. */
export type Mute = 'removed-status' | 'ended' | 'paused' | 'flapping' | 'dismissed' | 'waiting';

/** A claim, and why it does not count; null if it holds. */
export interface Weighed {
  readonly claim: Claim;
  readonly mute: Mute | null;
}

/** Whether the person has stopped automation, at `now` (epoch ms). */
export function isPaused(state: PresenceState, now: number): boolean {
  const { pausedUntil } = state;
  return pausedUntil === 'forever' || (pausedUntil !== null && pausedUntil > now);
}

function muteOfAutomatic(claim: Claim, state: PresenceState, now: number): Mute | null {
  if (isPaused(state, now)) return 'paused';
  if (state.flap.trippedAt !== null) return 'flapping';
  const dismissed = state.dismissed.some(({ source }) => source === claim.source);
  return dismissed && isOverlay(claim) ? 'dismissed' : null;
}

function muteOf({ claim, reached }: Candidate, state: PresenceState, now: number): Mute | null {
  if (claim.until !== null && claim.until <= now) return 'ended';
  const automatic = isAutomatic(claim) ? muteOfAutomatic(claim, state, now) : null;
  return automatic ?? (reached ? null : 'waiting');
}

/** Every claim that there is at `now` (epoch ms), those that do not count included. */
export function weighedClaims(state: PresenceState, rules: Rules, now: number): readonly Weighed[] {
  const candidates = [
    ...baseCandidates(state, rules, now),
    ...overlayCandidates(state, rules, now),
  ];
  return candidates.map((candidate) => {
    const known = rules.statuses.has(candidate.claim.statusId);
    return {
      claim: candidate.claim,
      mute: known ? muteOf(candidate, state, now) : 'removed-status',
    };
  });
}

/** The claims that hold at `now` (epoch ms). */
export function claimsOf(state: PresenceState, rules: Rules, now: number): readonly Claim[] {
  return weighedClaims(state, rules, now)
    .filter(({ mute }) => mute === null)
    .map(({ claim }) => claim);
}
