import type { PresenceState } from './state.ts';

/** Whether the person has stopped automation, at `now` (epoch ms). */
export function isPaused(
  { pausedUntil }: Pick<PresenceState, 'pausedUntil'>,
  now: number,
): boolean {
  return pausedUntil === 'forever' || (pausedUntil ?? now) > now;
}

/** Whether automation works, for the person to see (docs/control.md#status-json). */
export interface AutomationState {
  readonly paused: boolean;
  /** When the pause ends, epoch ms; null if it does not end by itself or there is none. */
  readonly until: number | null;
  readonly flapping: boolean;
}

/** Whether automation works at `now` (epoch ms). */
export function automationState(state: PresenceState, now: number): AutomationState {
  const paused = isPaused(state, now);
  const until = paused && typeof state.pausedUntil === 'number' ? state.pausedUntil : null;
  return { paused, until, flapping: state.flap.trippedAt !== null };
}
