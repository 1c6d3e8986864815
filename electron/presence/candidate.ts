import { type Claim, automaticSources, type AutomaticSource } from '../contract/views/claim.ts';
import type { PresenceState } from './state.ts';

/** A claim with whether its time has come; before that, `since` says when it would begin. */
export interface Candidate {
  readonly claim: Claim;
  readonly reached: boolean;
}

/** An automatic claim that lies over the base (lock, idle …). */
export interface OverlayClaim extends Claim {
  readonly source: AutomaticSource;
}

/** A candidate to lie over the base. */
export interface OverlayCandidate extends Candidate {
  readonly claim: OverlayClaim;
}

/** Whether a claim lies over the base, as opposed to one that is a base. */
export function isOverlay<Any extends Pick<Claim, 'source' | 'reason'>>(
  claim: Any,
): claim is Any & { readonly source: AutomaticSource } {
  return isAutomaticSource(claim.source) && claim.reason.kind !== 'stayed';
}

/** A claim that nobody chose: automation stops it when it is paused. */
export function isAutomatic(claim: Pick<Claim, 'source'>): boolean {
  return isAutomaticSource(claim.source) || claim.source === 'schedule';
}

/** From strong (0) to weak; -1 for the sources of bases. */
export function strengthOf(source: Claim['source']): number {
  // The list is typed by its own members; the question is whether the source is one of them.
  return (automaticSources as readonly string[]).indexOf(source);
}

function isAutomaticSource(source: Claim['source']): source is AutomaticSource {
  return strengthOf(source) >= 0;
}

/**
 * Whether the person's "not now" covers this. Each meeting is a cause of its own, so that a
 * dismissal reaches only those that had begun.
 */
export function isDismissed(
  { source, since }: Pick<OverlayClaim, 'source' | 'since'>,
  { dismissed }: Pick<PresenceState, 'dismissed'>,
): boolean {
  return dismissed.some(
    (each) => each.source === source && (source !== 'meeting' || since <= each.at),
  );
}
