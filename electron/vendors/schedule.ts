import type * as z from 'zod';
import type { Failure } from '../contract/views/delivery.ts';
import type { ScheduledStatus } from '../contract/scheduled-status.ts';

/** A status to set ahead; instants in epoch ms. */
export interface ScheduleRequest<Setting> {
  readonly setting: Setting;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What a vendor lets be planned, as data: forms and their warnings are drawn from it. */
export interface ScheduleRules {
  /** The settings that can be planned. */
  readonly settingSchema: z.ZodType;
  /** How many may stand there at a time, the running one not counted; null where nothing is known. */
  readonly most: number | null;
  /** The longest texts in graphemes, by the path in a setting (`statusMessage`). */
  readonly longest: Readonly<Record<string, number>>;
}

/** Statuses that the vendor will show by itself. */
export interface Schedule<Setting> {
  readonly rules: ScheduleRules;
  /** Those to come, and the one that is running, where the vendor tells. */
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
