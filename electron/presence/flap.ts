import type { Presence } from '../contract/views/claim.ts';
import { isAutomatic, type Rules } from './rules.ts';
import { presenceOf } from './resolve.ts';
import type { Flap, PresenceState } from './state.ts';
import { minuteMs } from '../contract/time.ts';

interface Context {
  readonly rules: Rules;
  readonly now: number;
}

function shownOf(presence: Presence | null): Flap['shown'] {
  return {
    statusId: presence?.statusId ?? null,
    automatic: presence !== null && isAutomatic(presence),
  };
}

function sameShown(a: Flap['shown'], b: Flap['shown']): boolean {
  return a.statusId === b.statusId && a.automatic === b.automatic;
}

/** Notes what is shown now without counting: the person's own doing never trips the breaker. */
export function noteShown(state: PresenceState, { rules, now }: Context): PresenceState {
  const shown = shownOf(presenceOf(state, rules, now));
  return sameShown(shown, state.flap.shown) ? state : { ...state, flap: { ...state.flap, shown } };
}

/** The automatic changes that still count at `now` (epoch ms), the oldest first. */
function countedChanges(
  { flap }: Pick<PresenceState, 'flap'>,
  { rules, now }: Context,
): readonly number[] {
  const from = now - rules.automation.flapLimit.minutes * minuteMs;
  return flap.changes.filter((at) => at > from && at <= now);
}

function withChange(state: PresenceState, context: Context): PresenceState {
  const { rules, now } = context;
  const changes = [...countedChanges(state, context), now];
  const trippedAt = changes.length > rules.automation.flapLimit.changes ? now : null;
  return { ...state, flap: { ...state.flap, changes, trippedAt } };
}

/**
 * Counts the change, if there was one that nobody chose, in either direction. One more than the
 * limit allows (docs/presence.md#complaints, case 37) is not made: automation stops instead, and
 * what the person set shows.
 */
export function countChange(state: PresenceState, context: Context): PresenceState {
  const before = state.flap.shown;
  const after = shownOf(presenceOf(state, context.rules, context.now));
  const counts = before.statusId !== after.statusId && (before.automatic || after.automatic);
  return noteShown(counts ? withChange(state, context) : state, context);
}

/** The person acted: counting begins anew. */
export function resetFlap(state: PresenceState): PresenceState {
  return { ...state, flap: { ...state.flap, changes: [], trippedAt: null } };
}
