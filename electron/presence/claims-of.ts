import type { Claim } from '../contract/views/claim.ts';
import type { Verdict } from '../contract/views/explanation.ts';
import { isPaused } from './automation-state.ts';
import {
  isAutomatic,
  isOverlay,
  type Candidate,
  type OverlayClaim,
  isDismissed,
  type Rules,
} from './rules.ts';
import { overlayCandidates } from './overlay-candidates.ts';
import type { PresenceState } from './state.ts';
import type { BusyElsewhere } from '../contract/word-lists.ts';

function schedule(state: PresenceState, rules: Rules, now: number): readonly Candidate[] {
  const outside = rules.automation.workingHours?.outside;
  const hours = rules.calendar.hoursAt(now);
  if (outside === undefined || hours === null) return [];
  const shared = {
    source: 'schedule',
    statusId: outside,
    message: null,
    reason: { kind: 'outside-hours' },
  } as const;
  if (!hours.working) {
    const since = hours.since ?? state.startedAt;
    return [{ claim: { ...shared, since, until: hours.until }, reached: true }];
  }
  if (hours.until === null) return [];
  return [{ claim: { ...shared, since: hours.until, until: null }, reached: false }];
}

function start(state: PresenceState, rules: Rules): readonly Candidate[] {
  const rule = rules.automation.start;
  if (rule === undefined) return [];
  const claim = {
    source: 'start',
    statusId: rule.status,
    since: state.startedAt,
    until: null,
    message: null,
    reason: { kind: 'started' },
  } as const;
  return [{ claim, reached: true }];
}

/** The claims that can be a base: stayed, manual, schedule, start. */
function baseCandidates(state: PresenceState, rules: Rules, now: number): readonly Candidate[] {
  const chosen = [state.stayed, state.manual]
    .filter((claim) => claim !== null)
    .map((claim) => ({ claim, reached: true }));
  return [...chosen, ...schedule(state, rules, now), ...start(state, rules)];
}

/** The call or presentation that keeps sitting still from being idling; null if none does. */
export function heedsBusy(
  { elsewhere }: Pick<PresenceState, 'elsewhere'>,
  { automation }: Rules,
): BusyElsewhere | null {
  const { notWhile = ['call', 'presenting'] } = automation;
  return notWhile.find((each) => each === elsewhere) ?? null;
}

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
