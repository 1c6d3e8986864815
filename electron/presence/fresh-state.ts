import { noCauses, type PresenceState } from './state.ts';

/**
 * The state as it is, but for what the machine says: a cause that is made up for a trial begins
 * anew, and with it what was said of an earlier one is over. A meeting that was taken back stays so.
 */
export function freshState(state: PresenceState): PresenceState {
  const dismissed = state.dismissed.filter(({ source }) => source === 'meeting');
  return { ...state, causes: noCauses, dismissed };
}
