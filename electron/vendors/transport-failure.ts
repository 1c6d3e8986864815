import type { Failure } from '../contract/views/delivery.ts';
import { failure } from './port.ts';

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
export function isConnectionError(error: unknown): boolean {
  return codesOf(error).some((code) => noConnection.has(code));
}

/** A call that failed before its answer began; the thrown text is never passed on. */
export function failureBeforeAnswer(error: unknown, host: string): Failure {
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
