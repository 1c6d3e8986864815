import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';

/** How Node sends: `request` of `node:http` or `node:https`, and the agent that keeps connections. */
export interface NodeRoute {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

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

/** One call through Node: no redirect is followed and no cookie kept. Rejects without an answer. */
export function nodeCall(route: NodeRoute, url: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', signal } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    const options = { agent: route.agent, method, headers, ...(signal ? { signal } : {}) };
    const call = route.request(url, options);
    call.once('response', (message) => {
      resolve(responseOf(message));
    });
    call.once('error', reject);
    // A vendor call's body is always a text.
    call.end(typeof init.body === 'string' ? init.body : undefined);
  });
}
