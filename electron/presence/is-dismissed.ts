import type { OverlayClaim } from './candidate.ts';
import type { PresenceState } from './state.ts';

/**
 * Whether the person has said "not now" to this. Each meeting is a cause of its own, so that a
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
