import type * as z from 'zod';
import { createLatestWriter, type LatestWriter, type SetTimer } from './latest-writer.ts';
import type { TextPlace } from './place-text.ts';
import { backupPathOf, loadOrRecover, type Loaded } from './recover-file.ts';
import { createRestedWriter } from './rested-writer.ts';
import type { WriteText } from './write-text.ts';

/** What a state file needs. */
export interface StateFilePorts<Value> {
  readonly path: string;
  readonly schema: z.ZodType<Value>;
  readonly write: WriteText;
  readonly place: TextPlace;
  /** Told of every write that failed; the value is kept and written later. */
  readonly onFailure: (error: unknown) => void;
  readonly setTimer: SetTimer;
}

/** So long a backup may be behind its file, in ms: it takes in a whole burst of changes at once. */
const backupRestMs = 500;

/** A value that is kept in a file at every change, so that a kill loses nothing (design: delivery). */
export interface StateFile<Value> extends LatestWriter<Value> {
  /** Reads what was stored; a damaged file is kept aside and its backup used. */
  load(): Loaded<Value>;
}

/**
 * Keeps a value in one file of mode 0600. It is put there in the tick of the save, so that a kill
 * right after it loses nothing and nobody waits for the disk; `flush` waits until file and backup are
 * on it. A full disk never reaches the caller: then the write is tried again later, the latest first.
 */
export function createStateFile<Value>(ports: StateFilePorts<Value>): StateFile<Value> {
  const { path, schema, write, place, onFailure, setTimer } = ports;
  const writerTo = (target: string, failed: (error: unknown) => void): LatestWriter<Value> =>
    createLatestWriter({
      write: (value: Value) => write(target, JSON.stringify(value)),
      onFailure: failed,
      setTimer,
    });
  const patient = writerTo(path, onFailure);
  // A backup that cannot be written is only reported with the file itself.
  const backup = createRestedWriter(
    writerTo(backupPathOf(path), () => undefined),
    { restMs: backupRestMs, setTimer },
  );
  /** While a failed write is waiting, a newer value must queue behind it and not be overtaken. */
  let isBehind = false;

  const catchUp = async (): Promise<boolean> => {
    const isWritten = await patient.flush();
    if (isWritten) isBehind = false;
    return isWritten;
  };

  const put = (value: Value): void => {
    try {
      place.put(JSON.stringify(value));
    } catch {
      isBehind = true;
      place.release();
      patient.save(value);
    }
  };

  return {
    load: () => loadOrRecover(path, (text) => schema.safeParse(JSON.parse(text)).data ?? null),
    save: (value) => {
      if (isBehind) patient.save(value);
      else put(value);
      backup.save(value);
    },
    flush: async () => {
      const main = isBehind ? catchUp() : place.sync();
      const [isWritten] = await Promise.all([main, backup.flush()]);
      return isWritten;
    },
    dispose: () => {
      place.release();
      patient.dispose();
      backup.dispose();
    },
  };
}
