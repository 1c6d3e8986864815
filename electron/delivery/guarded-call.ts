import type { Failure } from '../contract/views/delivery.ts';
import type { DeliveryPorts } from './delivery.ts';

/** Does something that must not take the accounts down with it: what it throws is reported as a bug. */
export function quietly(ports: Pick<DeliveryPorts, 'bug'>, action: () => void): void {
  try {
    action();
  } catch (error) {
    ports.bug(error);
  }
}

/** Longer than any vendor call with its own timeouts and retries takes. */
const guardMs = 60_000;
/** How long a call that was asked to end may take to do so before it is given up. */
const graceMs = 5000;

const timedOut: Failure = { kind: 'transient', notice: { code: 'timed-out' } };

/** A call that runs. */
export interface GuardedCall {
  /** Asks the call to end soon; its outcome still counts. */
  abort(): void;
  /** Ends the call for good; its outcome is dropped. */
  drop(): void;
}

interface Run<Result> {
  readonly start: (signal: AbortSignal) => Promise<Result>;
  /** Called exactly once, never in the tick of the start. */
  readonly onEnd: (result: Result | Failure) => void;
}

/**
 * Starts a call in this tick and reports its end whatever happens: a call that hangs is aborted
 * after a minute, so that its successor does not overlap it, and given up if it will not end; one
 * that throws is an internal error of its account alone.
 */
export function guardedCall<Result>(
  ports: Pick<DeliveryPorts, 'setTimer' | 'bug'>,
  run: Run<Result>,
): GuardedCall {
  const controller = new AbortController();
  let isOver = false;
  const close = (): boolean => {
    const wasOpen = !isOver;
    isOver = true;
    disposeTimer();
    return wasOpen;
  };
  const end = (result: Result | Failure): void => {
    if (close()) {
      quietly(ports, () => {
        run.onEnd(result);
      });
    }
  };
  let disposeTimer = ports.setTimer(guardMs, () => {
    controller.abort();
    disposeTimer = ports.setTimer(graceMs, () => {
      end(timedOut);
    });
  });
  void resultOf(ports, run, controller.signal).then(end);
  return {
    abort: () => {
      controller.abort();
    },
    drop: () => {
      close();
      controller.abort();
    },
  };
}

async function resultOf<Result>(
  ports: Pick<DeliveryPorts, 'bug'>,
  run: Run<Result>,
  signal: AbortSignal,
): Promise<Result | Failure> {
  try {
    return await run.start(signal);
  } catch (error) {
    if (signal.aborted) {
      return timedOut;
    }
    ports.bug(error);
    return { kind: 'transient', notice: { code: 'internal' } };
  }
}
