import type { Footprint } from '../contract/delivery.ts';
import { planFields, recallAttempt, type FieldPlan, type Fields } from './footprint.ts';

/**
 * Remembers writes that were sent but not confirmed, for as long as the session lives: their answers
 * may have been lost on the way, and then what the vendor holds is ours all the same.
 */
export interface AttemptMemory {
  /** The rule of fields over what the vendor holds, with unconfirmed writes counted as ours. */
  plan(current: Fields, wanted: Fields, footprint: Footprint): FieldPlan;
  sending(plan: FieldPlan): void;
  confirmed(): void;
}

/** More writes than this without one answer: the oldest will not turn up any more. */
const mostAttempts = 10;

/** A memory that is empty at first. */
export function createAttemptMemory(): AttemptMemory {
  let attempts: readonly Footprint[] = [];
  return {
    plan(current, wanted, footprint) {
      const known = attempts.reduce(
        (memory, attempted) => recallAttempt(memory, attempted, current),
        footprint,
      );
      return planFields({ current, wanted, footprint: known });
    },
    sending(plan) {
      attempts = [...attempts, plan.footprint].slice(-mostAttempts);
    },
    confirmed() {
      attempts = [];
    },
  };
}
