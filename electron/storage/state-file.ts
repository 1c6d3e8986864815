import type * as z from 'zod';
import type { InPlaceFile } from './write-in-place.ts';
import { backupPathOf, loadOrRecover, shadowPathOf, type Loaded } from './recover-file.ts';
import type { WriteText } from './write-text.ts';

/** Calls back once after so many ms unless disposed of. */
export type SetTimer = (ms: number, fire: () => void) => () => void;

export interface StateFilePorts<Value> {
  readonly path: string;
  readonly schema: z.ZodType<Value>;
  readonly file: InPlaceFile;
  /**
   * For values that must not fall back further than one write: a kill can cut a write between two
   * pages of memory, and then the shadow copy has the whole text before it.
   */
  readonly shadowCopy?: InPlaceFile;
  readonly writeBackup: WriteText;
  /** Called after every write that failed; the value is kept and written later. */
  onFailure(error: unknown): void;
  /** Called once a value is written after a write that failed. */
  onRelief?(): void;
  readonly setTimer: SetTimer;
}

/** A value that is kept in a file at every change, so that a kill loses nothing. */
export interface StateFile<Value> {
  /** Reads what was stored; a damaged file is kept aside and a copy of it used. */
  load(): Loaded<Value>;
  /** Takes a value, which is in the file when this returns; never throws. */
  save(value: Value): void;
  /** Whether what was saved last outlives a kill of the program; tries again if it does not yet. */
  persisted(): boolean;
  /** True once file and copies are on the disk, false if the file is not. */
  flush(): Promise<boolean>;
}

/** How long after a failure a write is tried again by itself, in ms. */
const retryMs = 30_000;

/** How far a backup may be behind its file, in ms: one write takes in a whole burst of changes. */
const backupDelayMs = 500;

/** The shadow copy follows after so many ms, when what waits for the file is on its way. */
const shadowDelayMs = 20;

/** A value that is to be written, and the timer that will see to it. */
interface Waiting<Value> {
  readonly value: Value;
  readonly cancel: () => void;
}

/**
 * Keeps a value in one file of mode 0600. What a full disk refuses is kept and tried again: by
 * itself, with the next value and whenever somebody asks. Which guarantee needs which of the copies
 * is in docs/adr/0017-written-in-place.md.
 */
export function createStateFile<Value>(ports: StateFilePorts<Value>): StateFile<Value> {
  const { path, schema, file, shadowCopy, writeBackup, setTimer } = ports;
  let refused: Waiting<Value> | null = null;
  /** What is in the file and not in the shadow copy yet. */
  let uncopied: Waiting<string> | null = null;
  let unsaved: Waiting<Value> | null = null;
  let backup: Promise<void> = Promise.resolve();

  const copy = (): void => {
    if (uncopied === null) return;
    uncopied.cancel();
    try {
      shadowCopy?.write(uncopied.value);
      uncopied = null;
    } catch {
      // The next text is written all the same; a kill cuts few of them.
      shadowCopy?.release();
    }
  };

  const tryToWrite = (value: Value): boolean => {
    const hadFailed = refused !== null;
    refused?.cancel();
    try {
      copy();
      const text = JSON.stringify(value);
      file.write(text);
      if (shadowCopy) uncopied = { value: text, cancel: setTimer(shadowDelayMs, copy) };
    } catch (error) {
      file.release();
      refused = { value, cancel: setTimer(retryMs, persisted) };
      // The listener may save or ask anew.
      queueMicrotask(() => {
        ports.onFailure(error);
      });
      return false;
    }
    refused = null;
    if (hadFailed) queueMicrotask(() => ports.onRelief?.());
    return true;
  };

  const persisted = (): boolean => refused === null || tryToWrite(refused.value);

  const backUpLater = (value: Value, ms: number): void => {
    unsaved = { value, cancel: setTimer(ms, () => void backUp()) };
  };

  const takeUnsaved = (): Waiting<Value> | null => {
    const taken = unsaved;
    taken?.cancel();
    unsaved = null;
    return taken;
  };

  /** One after the other, so that an older value never replaces a newer one. */
  const backUp = (): Promise<void> => {
    backup = backup.then(async () => {
      const taken = takeUnsaved();
      if (taken === null) return;
      try {
        await writeBackup(backupPathOf(path), JSON.stringify(taken.value));
      } catch {
        // It is only reported with the file itself.
        if (unsaved === null) backUpLater(taken.value, retryMs);
      }
    });
    return backup;
  };

  return {
    load: () =>
      loadOrRecover(path, (text) => schema.safeParse(JSON.parse(text)).data ?? null, [
        ...(shadowCopy ? [shadowPathOf(path)] : []),
        backupPathOf(path),
      ]),
    save: (value) => {
      tryToWrite(value);
      if (unsaved === null) backUpLater(value, backupDelayMs);
      else unsaved = { ...unsaved, value };
    },
    persisted,
    flush: async () => {
      const isPersisted = persisted();
      copy();
      const [isSynced] = await Promise.all([file.sync(), shadowCopy?.sync(), backUp()]);
      return isPersisted && isSynced;
    },
  };
}
