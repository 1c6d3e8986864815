import * as z from 'zod';
import type { Outcome } from '../contract/views/delivery.ts';
import type { DeliveryPorts } from '../delivery/delivery.ts';
import { storedSlotSchema, type StoredSlot } from '../delivery/plan/stored-slot.ts';
import { presenceStateSchema, type PresenceState } from '../presence/state.ts';

/** What is stored at every step, so that a kill at any instant loses nothing. */
export interface RunningState {
  readonly version: 1;
  readonly presence: PresenceState;
  readonly slots: readonly StoredSlot[];
}

export const runningStateSchema: z.ZodType<RunningState> = z.strictObject({
  version: z.literal(1),
  presence: presenceStateSchema,
  slots: z.array(storedSlotSchema),
});

/** Keeps the running state in its file. */
export interface StateKeeper {
  /** Takes the presence; it is in the file at the end of this tick, as are the slots. */
  keepPresence(presence: PresenceState): void;
  keepSlots(slots: readonly StoredSlot[]): void;
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

/** @param stored what the file holds; one choice changes several parts and makes one write */
export function createStateKeeper(file: RunningStateFile, stored: RunningState): StateKeeper {
  let running = stored;
  let isDue = false;
  const keep = (part: Partial<RunningState>): void => {
    running = { ...running, ...part };
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      file.save(running);
    });
  };
  return {
    keepPresence: (presence) => {
      keep({ presence });
    },
    keepSlots: (slots) => {
      keep({ slots });
    },
    persisted: async () => {
      // A call starts before the change that led to it is kept, in the same tick.
      do await Promise.resolve();
      while (isDue);
      return file.persisted();
    },
  };
}

/** The call was not made; it is as soon as the disk takes what it comes from. */
const notStored: Outcome = { kind: 'transient', notice: { code: 'not-stored' } };

type Apply = DeliveryPorts['apply'];

/**
 * Makes calls wait for the disk. A vendor must never be ahead of what is stored: after a kill nobody
 * would know of the call, and an older choice would be sent after the newer one.
 */
export function onceStored(keeper: StateKeeper, apply: Apply): Apply {
  return async (call, signal) => ((await keeper.persisted()) ? apply(call, signal) : notStored);
}

/** A file that is written a little later. */
interface Flushable {
  /** True once everything given to it is on disk, false if that failed. */
  flush(): Promise<boolean>;
}

/** Asks whether everything accepted so far is on disk; false if that failed. */
export function createDurability(
  keeper: StateKeeper,
  files: readonly Flushable[],
): () => Promise<boolean> {
  return async () => {
    await keeper.persisted();
    const written = await Promise.all(files.map((file) => file.flush()));
    return written.every(Boolean);
  };
}
