import { Agent, request, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Transport } from '../vendors/port.ts';

/** Statuses whose answers have no body (RFC 9110). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}

function responseOf(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0;
  const init = { status, headers: headersOf(message) };
  if (bodiless.has(status)) {
    message.resume();
    return new Response(null, init);
  }
  // Node's own web stream; the two declarations of its type differ only by name.
  return new Response(Readable.toWeb(message) as ReadableStream<Uint8Array>, init);
}

/**
 * Plain HTTP through Node with kept-alive connections: no redirect is followed, no cookie kept, and
 * nothing of Chromium's is woken up for it.
 */
export function createDirectTransport(): Transport {
  const agent = new Agent({ keepAlive: true });
  return (url, init) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', signal } = init;
      const headers = Object.fromEntries(new Headers(init.headers));
      const call = request(url, { agent, method, headers, ...(signal ? { signal } : {}) });
      call.once('response', (message) => {
        resolve(responseOf(message));
      });
      call.once('error', reject);
      // A vendor call's body is always a text.
      call.end(typeof init.body === 'string' ? init.body : undefined);
    });
}
