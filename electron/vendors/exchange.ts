import type { Failure } from '../contract/delivery.ts';
import { readAnswer, type Accept, type Answer } from './answer.ts';
import { failure } from './failure.ts';
import type { Transport } from './port.ts';
import { failureBeforeAnswer, isConnectionError } from './transport-failure.ts';

/** One call, ready to be sent. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | null;
  readonly accept: Accept;
  readonly signal: AbortSignal;
}

/** What a call goes through; `timeoutMs` covers the whole call, retry and body included. */
export interface Line {
  readonly transport: Transport;
  readonly timeoutMs: number;
}

const quickRetryMs = 50;

/**
 * Sends one call and reads its answer. A call that means the same twice is repeated once if no
 * connection came about, for instance because a kept-alive one had just been closed; statuses are
 * never retried here (design: one layer per time scale).
 */
export async function exchange(call: Call, line: Line): Promise<Answer | Failure> {
  const deadline = AbortSignal.timeout(line.timeoutMs);
  const signal = AbortSignal.any([call.signal, deadline]);
  // It brings much along that a start can do without.
  const { default: ky } = await import('ky');
  let response: Response;
  try {
    response = await ky(call.url, {
      method: call.method,
      signal,
      fetch: () => line.transport(call.url.href, initOf(call, signal)),
      retry: {
        limit: 1,
        methods: ['get', 'put', 'patch', 'delete'],
        statusCodes: [],
        delay: () => quickRetryMs,
        shouldRetry: ({ error }) => isConnectionError(error),
      },
      timeout: false,
      throwHttpErrors: false,
    });
  } catch (error) {
    return signal.aborted
      ? failure('transient', 'timed-out')
      : failureBeforeAnswer(error, call.url.host);
  }
  try {
    return await readAnswer(response, call.accept);
  } catch {
    return failure('transient', signal.aborted ? 'timed-out' : 'broken-answer');
  }
}

function initOf(call: Call, signal: AbortSignal): RequestInit {
  return {
    method: call.method,
    headers: call.headers,
    body: call.body,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
  };
}
