import type { Claim } from '../contract/claim.ts';
import type { Verdict } from '../contract/explanation.ts';
import { baseCandidates } from './base-candidates.ts';
import { isAutomatic, isOverlay, type Candidate, type OverlayClaim } from './candidate.ts';
import { heedsBusy } from './heeds-busy.ts';
import { isDismissed } from './is-dismissed.ts';
import { overlayCandidates } from './overlay-candidates.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Why a claim does not count at all. */
export type Mute = Extract<
  Verdict,
  | 'removed-status'
  | 'ended'
  | 'paused'
  | 'flapping'
  | 'dismissed'
  | 'in-call'
  | 'presenting'
  | 'waiting'
>;

/** A claim, and why it does not count; null if it holds. */
export interface Weighed {
  readonly claim: Claim;
  readonly mute: Mute | null;
}

interface Context {
  readonly state: PresenceState;
  readonly rules: Rules;
  readonly now: number;
}

/** Whether the person has stopped automation, at `now` (epoch ms). */
export function isPaused(state: PresenceState, now: number): boolean {
  const { pausedUntil } = state;
  return pausedUntil === 'forever' || (pausedUntil ?? now) > now;
}

function busyMute(state: PresenceState, rules: Rules): Mute | null {
  const busy = heedsBusy(state, rules);
  if (busy === null) return null;
  return busy === 'call' ? 'in-call' : 'presenting';
}

function muteOfOverlay(claim: OverlayClaim, { state, rules }: Context): Mute | null {
  if (isDismissed(claim, state)) return 'dismissed';
  return claim.source === 'idle' ? busyMute(state, rules) : null;
}

function muteOfAutomatic(claim: Claim, context: Context): Mute | null {
  const { state, now } = context;
  if (isPaused(state, now)) return 'paused';
  if (state.flap.trippedAt !== null) return 'flapping';
  return isOverlay(claim) ? muteOfOverlay(claim, context) : null;
}

function muteOf({ claim, reached }: Candidate, context: Context): Mute | null {
  const { now } = context;
  if (claim.until !== null && claim.until <= now) return 'ended';
  const automatic = isAutomatic(claim) ? muteOfAutomatic(claim, context) : null;
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
      mute: known ? muteOf(candidate, { state, rules, now }) : 'removed-status',
    };
  });
}

/** The claims that hold at `now` (epoch ms). */
export function claimsOf(state: PresenceState, rules: Rules, now: number): readonly Claim[] {
  return weighedClaims(state, rules, now)
    .filter(({ mute }) => mute === null)
    .map(({ claim }) => claim);
}
