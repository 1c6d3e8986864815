import type { Failure } from '../contract/views/delivery.ts';
import { readAnswer, type Accept, type Answer } from './answer.ts';
import { failure } from './port.ts';
import type { Transport, TransportAnswer, TransportInit } from './transport.ts';

const deepestCause = 5;

/** What Node (`ECONNREFUSED`) and Chromium (`net::ERR_CONNECTION_REFUSED`) say when no answer came. */
const noConnection = new Set(
  (
    'ECONNREFUSED ECONNRESET ECONNABORTED ENOTFOUND EAI_AGAIN EAI_FAIL EHOSTUNREACH EHOSTDOWN ' +
    'ENETUNREACH ENETDOWN EPIPE ETIMEDOUT EADDRNOTAVAIL UND_ERR_CONNECT_TIMEOUT UND_ERR_SOCKET ' +
    'ERR_CONNECTION_REFUSED ERR_CONNECTION_RESET ERR_CONNECTION_CLOSED ERR_CONNECTION_FAILED ' +
    'ERR_CONNECTION_ABORTED ERR_CONNECTION_TIMED_OUT ERR_NAME_NOT_RESOLVED ' +
    'ERR_NAME_RESOLUTION_FAILED ERR_INTERNET_DISCONNECTED ERR_ADDRESS_UNREACHABLE ' +
    'ERR_ADDRESS_INVALID ERR_NETWORK_CHANGED ERR_NETWORK_ACCESS_DENIED ERR_NETWORK_IO_SUSPENDED ' +
    'ERR_EMPTY_RESPONSE ERR_PROXY_CONNECTION_FAILED ERR_TUNNEL_CONNECTION_FAILED ' +
    'ERR_SOCKET_NOT_CONNECTED ERR_DNS_TIMED_OUT'
  ).split(' '),
);

const tookTooLong = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ERR_TIMED_OUT']);
const notHttp = /^(?:HPE_|ERR_INVALID_HTTP|ERR_RESPONSE_|UND_ERR_HEADERS_OVERFLOW)/u;

/** True if no answer began: safe to repeat a call that means the same twice. */
function isConnectionError(error: unknown): boolean {
  return codesOf(error).some((code) => noConnection.has(code));
}

/** A call that failed before its answer began; the thrown text is never passed on. */
function failureBeforeAnswer(error: unknown, host: string): Failure {
  const codes = codesOf(error);
  const reason = codes[0] ?? 'unknown';
  if (mentionsRedirect(error)) {
    return failure('unexpected-response', 'redirected');
  }
  if (codes.some((code) => tookTooLong.has(code))) {
    return failure('transient', 'timed-out');
  }
  if (codes.some((code) => noConnection.has(code))) {
    return failure('offline', 'unreachable', { host, reason });
  }
  if (codes.some((code) => notHttp.test(code))) {
    return failure('unexpected-response', 'broken-answer');
  }
  return failure('transient', 'unreachable', { host, reason });
}

/** Electron rejects on a redirect that is not to be followed, where Node answers it. */
function mentionsRedirect(error: unknown): boolean {
  return chainOf(error).some((each) => /redirect/iu.test(each.message));
}

function codesOf(error: unknown): readonly string[] {
  return chainOf(error).flatMap((each) => {
    const named = 'code' in each && typeof each.code === 'string' ? [each.code] : [];
    const inMessage = /\bERR_[A-Z_]+/u.exec(each.message);
    return inMessage === null ? named : [...named, inMessage[0]];
  });
}

function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let next = error;
  while (next instanceof Error && chain.length < deepestCause) {
    chain.push(next);
    next = next.cause;
  }
  return chain;
}

/** One call, ready to be sent. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly accept: Accept;
  readonly signal: AbortSignal;
}

/** What a call goes through; `timeoutMs` covers the whole call, retry and body included. */
export interface HttpConnection {
  readonly transport: Transport;
  readonly timeoutMs: number;
}

const quickRetryMs = 50;

/** Calls that mean the same twice. */
const repeatable: ReadonlySet<string> = new Set(['GET', 'PUT', 'PATCH', 'DELETE']);

/**
 * Sends one call and reads its answer. A call that means the same twice is repeated once if no
 * connection came about, for instance because a kept-alive one had just been closed; statuses are
 * never retried here (docs/design.md#delivery).
 */
export async function exchange(call: Call, connection: HttpConnection): Promise<Answer | Failure> {
  const limit = createCallLimit(call.signal, connection.timeoutMs);
  const { signal } = limit;
  let response: TransportAnswer | null = null;
  try {
    response = await begin(call, connection.transport, signal);
    if (isRedirect(response.status)) {
      // Its body is not worth waiting for.
      limit.abort();
      return failure('unexpected-response', 'redirected');
    }
    return await readAnswer(response, call.accept);
  } catch (error) {
    if (signal.aborted) return failure('transient', 'timed-out');
    return response === null
      ? failureBeforeAnswer(error, call.url.host)
      : failure('transient', 'broken-answer');
  } finally {
    limit.release();
  }
}

async function begin(
  call: Call,
  transport: Transport,
  signal: AbortSignal,
): Promise<TransportAnswer> {
  const { href } = call.url;
  const init = initOf(call, signal);
  try {
    return await transport(href, init);
  } catch (error) {
    if (!repeatable.has(call.method) || !isConnectionError(error)) throw error;
    await pause(quickRetryMs);
    if (signal.aborted) throw error;
    return await transport(href, init);
  }
}

/** Chromium hides a redirect that it was not to follow behind the status 0. */
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400);
}

function initOf({ method, headers, body }: Call, signal: AbortSignal): TransportInit {
  return {
    method,
    headers,
    body,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
  };
}

/** When a call has to end. */
interface CallLimit {
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
function createCallLimit(wanted: AbortSignal, timeoutMs: number): CallLimit {
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
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      resolve();
    });
  });
}
