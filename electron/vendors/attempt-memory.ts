import type { Footprint } from '../contract/views/delivery.ts';
import {
  attemptOf,
  guessAttempt,
  recallAttempt,
  type FieldPlan,
  type Fields,
} from './footprint.ts';

/** How a vendor's settings and fields are compared. */
export interface AttemptReading<Setting, Held extends Fields> {
  /** The fields that a setting names; null if it leaves nothing to be recognised by. */
  named(setting: Setting, held: Held): Fields | null;
  /** What the vendor holds, worded like the attempt where both mean the same. Default: as it is. */
  worded?(held: Held, attempt: Footprint): Fields;
}

/**
 * Remembers writes that were sent but not confirmed: their answers may have been lost on the way,
 * and then what the vendor holds is ours all the same. It lives as long as the session, and of what
 * an earlier session left unconfirmed it knows the settings.
 */
export interface AttemptMemory<Setting, Held extends Fields> {
  /**
   * Starts a delivery. Only the first one takes over what was unconfirmed before the session:
   * afterwards the memory knows better which calls were sent at all, and what stood there before.
   */
  begin(unconfirmed: readonly Setting[]): void;
  /** The footprint, with what has arrived of unconfirmed writes. */
  recall(held: Held, footprint: Footprint): Footprint;
  /** A plan made with the `known` footprint is about to be sent. */
  sending(plan: FieldPlan, known: Footprint): void;
  confirmed(): void;
}

/** More writes than this without one answer: the oldest will not turn up any more. */
const mostAttempts = 10;

export function createAttemptMemory<Setting, Held extends Fields>(
  reading: AttemptReading<Setting, Held>,
): AttemptMemory<Setting, Held> {
  let inherited: readonly Setting[] | null = null;
  let attempts: readonly Footprint[] = [];

  function guessed(held: Held, footprint: Footprint): readonly Footprint[] {
    return (inherited ?? []).flatMap((setting) => {
      const named = reading.named(setting, held);
      return named === null ? [] : [guessAttempt(named, footprint)];
    });
  }

  return {
    begin(unconfirmed) {
      inherited ??= unconfirmed;
    },
    recall(held, footprint) {
      return [...guessed(held, footprint), ...attempts].reduce(
        (known, attempt) => recallAttempt(known, attempt, reading.worded?.(held, attempt) ?? held),
        footprint,
      );
    },
    sending(plan, known) {
      attempts = [...attempts, attemptOf(plan, known)].slice(-mostAttempts);
    },
    confirmed() {
      inherited = [];
      attempts = [];
    },
  };
}
