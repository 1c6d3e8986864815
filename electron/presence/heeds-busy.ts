import type { BusyElsewhere } from '../contract/busy-elsewhere.ts';
import type { Rules } from './rules.ts';
import type { PresenceState } from './state.ts';

/** The call or presentation that keeps sitting still from being idling; null if none does. */
export function heedsBusy(
  { elsewhere }: Pick<PresenceState, 'elsewhere'>,
  { automation }: Rules,
): BusyElsewhere | null {
  const { notWhile = ['call', 'presenting'] } = automation;
  return notWhile.find((each) => each === elsewhere) ?? null;
}
