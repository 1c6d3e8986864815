/** When a call has to end. */
export interface CallLimit {
  /** Aborted when the time is up, and when the call is no longer wanted. */
  readonly signal: AbortSignal;
  abort(): void;
  /** To be called once the call has ended. */
  release(): void;
}

/**
 * Ends a call with its signal or after `timeoutMs`. `AbortSignal.any` would do the same, but is felt
 * where every tenth of a millisecond counts.
 */
export function createCallLimit(wanted: AbortSignal, timeoutMs: number): CallLimit {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const ends = [wanted, AbortSignal.timeout(timeoutMs)];
  for (const end of ends) end.addEventListener('abort', abort);
  if (wanted.aborted) abort();
  return {
    signal: controller.signal,
    abort,
    release: () => {
      for (const end of ends) end.removeEventListener('abort', abort);
    },
  };
}

/** Resolves after `ms`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      resolve();
    });
  });
}
