import type { LatestWriter, SetTimer } from './latest-writer.ts';

/** How a writer rests. */
export interface Rest {
  /** So long a value may wait for newer ones. */
  readonly restMs: number;
  readonly setTimer: SetTimer;
}

/** A writer that waits a little for newer values; `flush` does not. */
export function createRestedWriter<Value>(
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
