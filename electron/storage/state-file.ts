import type * as z from 'zod';
import { createLatestWriter, type LatestWriter, type SetTimer } from './latest-writer.ts';
import type { TextPlace } from './write-in-place.ts';
import { backupPathOf, loadOrRecover, twinPathOf, type Loaded } from './recover-file.ts';
import type { WriteText } from './write-text.ts';

/** How a writer rests. */
interface Rest {
  /** So long a value may wait for newer ones. */
  readonly restMs: number;
  readonly setTimer: SetTimer;
}

/** A writer that waits a little for newer values; `flush` does not. */
function createRestedWriter<Value>(
  writer: LatestWriter<Value>,
  { restMs, setTimer }: Rest,
): LatestWriter<Value> {
  let cancel: (() => void) | null = null;
  let latest: { readonly value: Value } | null = null;

  const release = (): void => {
    cancel?.();
    cancel = null;
    if (latest !== null) writer.save(latest.value);
    latest = null;
  };

  return {
    save: (value) => {
      latest = { value };
      cancel ??= setTimer(restMs, release);
    },
    flush: () => {
      release();
      return writer.flush();
    },
    isIdle: () => latest === null && writer.isIdle(),
    dispose: () => {
      cancel?.();
      writer.dispose();
    },
  };
}

/** What a state file needs. */
export interface StateFilePorts<Value> {
  readonly path: string;
  readonly schema: z.ZodType<Value>;
  readonly write: WriteText;
  readonly place: TextPlace;
  /**
   * The place of the file's twin, for values that must not fall back further than one write: a kill
   * can cut a write between two pages of memory, and then the twin has the whole text before it.
   */
  readonly twin?: TextPlace;
  /** Told of every write that failed; the value is kept and written later. */
  readonly onFailure: (error: unknown) => void;
  /** Told once a value is written after a write that failed. */
  readonly onRelief?: () => void;
  readonly setTimer: SetTimer;
}

/** So long a backup may be behind its file, in ms: it takes in a whole burst of changes at once. */
const backupRestMs = 500;

/** The twin follows after so many ms, when what waits for the file is on its way. */
const twinRestMs = 20;

/**
 * A value that is kept in a file at every change, so that a kill loses nothing
 * (docs/design.md#delivery).
 */
export interface StateFile<Value> extends LatestWriter<Value> {
  /** Reads what was stored; a damaged file is kept aside and its backup used. */
  load(): Loaded<Value>;
  /** True once what was saved last outlives a kill of the program; tries again if it does not yet. */
  placed(): Promise<boolean>;
}

/**
 * Keeps a value in one file of mode 0600. It is put there in the tick of the save, so that a kill
 * right after it loses nothing and nobody waits for the disk; `flush` waits until file and backup are
 * on it. A full disk never reaches the caller: then the write is tried again later, the latest first.
 */
export function createStateFile<Value>(ports: StateFilePorts<Value>): StateFile<Value> {
  const { path, schema, write, place, twin, onFailure, onRelief, setTimer } = ports;
  /** While it has something to write, a newer value must queue behind it and not be overtaken. */
  const patient = createLatestWriter({
    write: (value: Value) => write(path, JSON.stringify(value)),
    onFailure,
    ...(onRelief && { onRelief }),
    setTimer,
  });
  const backup = createRestedWriter(
    createLatestWriter({
      write: (value: Value) => write(backupPathOf(path), JSON.stringify(value)),
      // A backup that cannot be written is only reported with the file itself.
      onFailure: () => undefined,
      setTimer,
    }),
    { restMs: backupRestMs, setTimer },
  );

  /** What stands in the file and not in its twin yet. */
  let uncopied: string | null = null;
  let cancelCopy: (() => void) | null = null;

  const copy = (): void => {
    cancelCopy?.();
    cancelCopy = null;
    try {
      if (uncopied !== null) twin?.put(uncopied);
      uncopied = null;
    } catch {
      twin?.release();
    }
  };

  const put = (value: Value): void => {
    try {
      copy();
      const text = JSON.stringify(value);
      place.put(text);
      if (twin === undefined) return;
      uncopied = text;
      cancelCopy = setTimer(twinRestMs, copy);
    } catch {
      twin?.release();
      place.release();
      patient.save(value);
    }
  };

  return {
    load: () =>
      loadOrRecover(path, (text) => schema.safeParse(JSON.parse(text)).data ?? null, [
        ...(twin === undefined ? [] : [twinPathOf(path)]),
        backupPathOf(path),
      ]),
    save: (value) => {
      if (patient.isIdle()) put(value);
      else patient.save(value);
      backup.save(value);
    },
    placed: async () => patient.isIdle() || (await patient.flush()),
    flush: async () => {
      copy();
      const main = patient.isIdle() ? place.sync() : patient.flush();
      const [isWritten] = await Promise.all([main, twin?.sync(), backup.flush()]);
      return isWritten;
    },
    isIdle: () => patient.isIdle() && backup.isIdle(),
    dispose: () => {
      cancelCopy?.();
      twin?.release();
      place.release();
      patient.dispose();
      backup.dispose();
    },
  };
}
