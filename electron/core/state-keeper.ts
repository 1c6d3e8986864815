import * as z from 'zod';
import { storedSlotSchema, type StoredSlot } from '../delivery/plan/stored-slot.ts';
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

/** Keeps the running state in its file. */
export interface StateKeeper {
  /** Takes a part that changed; it is in the file at the end of this tick. */
  keep(part: Partial<RunningState>): void;
  /**
   * True once everything kept so far outlives a kill, false where the disk refuses it. What must
   * never be ahead of the disk, as a call to a vendor, asks here first.
   */
  persisted(): Promise<boolean>;
}

/** Where the running state lies. */
interface RunningStateFile {
  /** Takes it in this tick; never throws. */
  save(state: RunningState): void;
  /** Whether what was saved last outlives a kill. */
  persisted(): boolean;
}

/** Makes the keeper over what is stored; one choice changes several parts and makes one write. */
export function createStateKeeper(file: RunningStateFile, stored: RunningState): StateKeeper {
  let running = stored;
  let isDue = false;
  return {
    keep: (part) => {
      running = { ...running, ...part };
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        file.save(running);
      });
    },
    persisted: async () => {
      // A call starts before the change that led to it is kept, in the same tick.
      do await Promise.resolve();
      while (isDue);
      return file.persisted();
    },
  };
}
