import type { Failure } from '../contract/delivery.ts';
import type { ScheduledStatus } from '../contract/scheduled-status.ts';

/** A status to set ahead; instants in epoch ms. */
export interface ScheduleRequest<Setting> {
  readonly setting: Setting;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Statuses that the vendor will show by itself. */
export interface Schedule<Setting> {
  list(
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'listed'; readonly entries: readonly ScheduledStatus[] } | Failure>;
  create(
    request: ScheduleRequest<Setting>,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'scheduled'; readonly entry: ScheduledStatus } | Failure>;
  change(
    id: string,
    request: ScheduleRequest<Setting>,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'scheduled'; readonly entry: ScheduledStatus } | Failure>;
  /** One that is gone already counts as removed. */
  remove(id: string, signal: AbortSignal): Promise<{ readonly kind: 'removed' } | Failure>;
}
