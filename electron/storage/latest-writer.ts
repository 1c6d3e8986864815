/** Calls back once after so many ms unless disposed of. */
export type SetTimer = (ms: number, fire: () => void) => () => void;

/** What a writer needs. */
export interface LatestWriterPorts<Value> {
  write(value: Value): Promise<void>;
  /** Told of every attempt that failed (a full disk); the value is kept and tried again. */
  onFailure(error: unknown): void;
  /** Told once a write succeeds after one that failed. */
  onRelief?(): void;
  readonly setTimer: SetTimer;
}

/** Writes one value at a time; of several that wait only the latest is written. */
export interface LatestWriter<Value> {
  /** Takes a value to be written; never throws. */
  save(value: Value): void;
  /** True once everything saved so far is written, false if that failed. */
  flush(): Promise<boolean>;
  /** Whether everything saved so far is written. */
  isIdle(): boolean;
  /** Ends the retries. */
  dispose(): void;
}

/** How long after a failure the write is tried again by itself, in ms. */
const retryMs = 30_000;

/** Makes a writer over a write that may fail. */
export function createLatestWriter<Value>(ports: LatestWriterPorts<Value>): LatestWriter<Value> {
  let waiting: { readonly value: Value } | null = null;
  let isBusy = false;
  let hasFailed = false;
  let last: Promise<boolean> = Promise.resolve(true);
  let cancelRetry: () => void = () => undefined;

  const writeOne = async (taken: { readonly value: Value }): Promise<boolean> => {
    try {
      await ports.write(taken.value);
      if (hasFailed) ports.onRelief?.();
      hasFailed = false;
      return true;
    } catch (error) {
      waiting ??= taken;
      hasFailed = true;
      cancelRetry = ports.setTimer(retryMs, start);
      ports.onFailure(error);
      return false;
    }
  };

  const drain = async (): Promise<boolean> => {
    let isWritten = true;
    while (waiting !== null && isWritten) {
      const taken: { readonly value: Value } = waiting;
      waiting = null;
      isWritten = await writeOne(taken);
    }
    // In the same tick as the last look at `waiting`, so that no save falls between.
    isBusy = false;
    return isWritten;
  };

  const start = (): void => {
    if (isBusy || waiting === null) return;
    cancelRetry();
    isBusy = true;
    last = drain();
  };

  return {
    save: (value) => {
      waiting = { value };
      start();
    },
    flush: () => {
      start();
      return last;
    },
    isIdle: () => !isBusy && waiting === null,
    dispose: () => {
      cancelRetry();
    },
  };
}
