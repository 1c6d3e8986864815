import type { Footprint } from '../contract/delivery.ts';
import { planFields, recallAttempt, type FieldPlan, type Fields } from './footprint.ts';

/**
 * Remembers a write that was sent but not confirmed, for as long as the session lives: its answer
 * may have been lost on the way, and then what the vendor holds is ours all the same.
 */
export interface AttemptMemory {
  /** The rule of fields over what the vendor holds, with an unconfirmed write counted as ours. */
  plan(current: Fields, wanted: Fields, footprint: Footprint): FieldPlan;
  sending(plan: FieldPlan): void;
  confirmed(): void;
}

/** A memory that is empty at first. */
export function createAttemptMemory(): AttemptMemory {
  let attempted: Footprint = {};
  return {
    plan: (current, wanted, footprint) =>
      planFields({ current, wanted, footprint: recallAttempt(footprint, attempted, current) }),
    sending(plan) {
      attempted = plan.footprint;
    },
    confirmed() {
      attempted = {};
    },
  };
}
