import * as z from 'zod';
import { storedSlotSchema, type StoredSlot } from '../delivery/plan/slot.ts';
import { presenceStateSchema, type PresenceState } from '../presence/state.ts';

/** What is stored at every step, so that a kill at any instant loses nothing. */
export interface RunningState {
  readonly version: 1;
  readonly presence: PresenceState;
  readonly slots: readonly StoredSlot[];
}

/** What is stored at every step. */
export const runningStateSchema: z.ZodType<RunningState> = z.strictObject({
  version: z.literal(1),
  presence: presenceStateSchema,
  slots: z.array(storedSlotSchema),
});
