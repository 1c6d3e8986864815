import { strengthOf } from './candidate.ts';
import { presenceOf } from './resolve.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** Whether an automatic status is in effect that the person could take back (control: undo). */
export function canUndo(state: PresenceState, rules: Rules, now: number): boolean {
  const presence = presenceOf(state, rules, now);
  return presence !== null && strengthOf(presence.source) >= 0;
}
