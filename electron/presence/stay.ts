import { isOverlay } from './candidate.ts';
import { claimsOf } from './claims-of.ts';
import { decide } from './decide.ts';
import { returnOf } from './rule-of.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/**
 * Rule `return: stay`: where a cause has just ended and took the automatic status in effect with
 * it, that status remains as the base until the person picks or clears.
 */
export function keepStayed(
  before: PresenceState,
  after: PresenceState,
  { rules, now }: { readonly rules: Rules; readonly now: number },
): PresenceState {
  if (before.causes === after.causes) return after;
  const was = decide(claimsOf(before, rules, now), rules, now).overlay;
  if (was === null || returnOf(was, rules) !== 'stay') return after;
  const held = claimsOf(after, rules, now).some((claim) => isOverlay(claim));
  if (held) return after;
  return { ...after, stayed: { ...was, reason: { kind: 'stayed', source: was.source } } };
}
