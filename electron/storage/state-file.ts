import type * as z from 'zod';
import { createLatestWriter, type LatestWriter, type SetTimer } from './latest-writer.ts';
import { backupPathOf, loadOrRecover, type Loaded } from './recover-file.ts';
import type { WriteText } from './write-text.ts';

/** What a state file needs. */
export interface StateFilePorts<Value> {
  readonly path: string;
  readonly schema: z.ZodType<Value>;
  readonly write: WriteText;
  /** Told of every write that failed; the value is kept and written later. */
  readonly onFailure: (error: unknown) => void;
  readonly setTimer: SetTimer;
}

/** A value that is kept in a file at every change, so that a kill loses nothing (design: delivery). */
export interface StateFile<Value> extends LatestWriter<Value> {
  /** Reads what was stored; a damaged file is kept aside and its backup used. */
  load(): Loaded<Value>;
}

/**
 * Keeps a value in one file of mode 0600, written whole, one write at a time, the latest value
 * first. A full disk never reaches the caller: the write is tried again at the next save and later.
 */
export function createStateFile<Value>(ports: StateFilePorts<Value>): StateFile<Value> {
  const { path, schema, write, onFailure, setTimer } = ports;
  const writerTo = (target: string, failed: (error: unknown) => void): LatestWriter<Value> =>
    createLatestWriter({
      write: (value: Value) => write(target, JSON.stringify(value)),
      onFailure: failed,
      setTimer,
    });
  const main = writerTo(path, onFailure);
  // A backup that cannot be written is only reported with the file itself.
  const backup = writerTo(backupPathOf(path), () => undefined);
  return {
    load: () => loadOrRecover(path, (text) => schema.safeParse(JSON.parse(text)).data ?? null),
    save: (value) => {
      main.save(value);
      backup.save(value);
    },
    flush: async () => {
      const [isWritten] = await Promise.all([main.flush(), backup.flush()]);
      return isWritten;
    },
    dispose: () => {
      main.dispose();
      backup.dispose();
    },
  };
}
