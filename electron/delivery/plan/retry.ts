import { isNoAnswer } from './no-answer.ts';
import type { Slot } from './slot.ts';
import { unpark } from './unpark.ts';

/**
 * What makes another try worth while: the network is back or the computer woke (`reachable`), the
 * app started, or the account has new credentials.
 */
export type RetryCause = 'reachable' | 'start' | 'credentials';

/** The slot once `cause` has happened. Rate limits are kept, refusals are not repeated blindly. */
export function retry(slot: Slot, cause: RetryCause): Slot {
  switch (cause) {
    case 'reachable':
      return hurry(slot);
    case 'start':
      return hurry(unpark(slot));
    case 'credentials':
      return { ...forgetRefusal(hurry(unpark(slot))), odd: null };
  }
}

function hurry(slot: Slot): Slot {
  return isNoAnswer(slot.outcome?.kind) ? { ...slot, failures: 0, notBefore: null } : slot;
}

/** A refusal may have been for want of a right that the new credentials have. */
function forgetRefusal(slot: Slot): Slot {
  return slot.outcome?.kind === 'refused' ? { ...slot, outcome: null } : slot;
}
