import type { Outcome } from '../contract/delivery.ts';
import type { Call } from './plan/plan.ts';
import type { DeliveryRecord } from './ports.ts';

/** A call that came to its end at `at` (epoch ms) after `latencyMs`. */
export interface Ended {
  readonly call: Call;
  readonly outcome: Outcome;
  readonly at: number;
  readonly latencyMs: number;
}

/** What the journal keeps of a finished call. */
export function recordOf({ call, outcome, at, latencyMs }: Ended): DeliveryRecord {
  const { seq, statusId, origin } = call.intent;
  return {
    at,
    accountId: call.accountId,
    statusId,
    seq,
    origin,
    outcome: outcome.kind,
    notice: outcome.notice,
    shows: 'shows' in outcome ? outcome.shows : null,
    latencyMs,
  };
}
