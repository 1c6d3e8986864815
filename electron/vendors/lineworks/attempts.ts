import type { Footprint } from '../../contract/delivery.ts';
import { recallAttempt } from '../footprint.ts';
import { recognise } from './plan-status.ts';
import type { StatusFields } from './status-fields.ts';

/** Writes that were sent and not confirmed: where they arrived all the same, they are ours. */
export interface Attempts {
  /** The footprint with what has arrived of unconfirmed writes. */
  recall(footprint: Footprint, held: StatusFields): Footprint;
  sending(footprint: Footprint): void;
  settled(): void;
}

/** More writes than this without one answer: the oldest will not turn up any more. */
const mostAttempts = 10;

/** Remembers unconfirmed writes while the session lives. */
export function createAttempts(): Attempts {
  let attempts: readonly Footprint[] = [];
  return {
    recall: (footprint, held) =>
      attempts.reduce(
        (known, attempted) => recallAttempt(known, attempted, recognise(held, attempted)),
        footprint,
      ),
    sending(footprint) {
      attempts = [...attempts, footprint].slice(-mostAttempts);
    },
    settled() {
      attempts = [];
    },
  };
}
