import { Readable } from 'node:stream';
import { net, type ClientRequest, type IncomingMessage } from 'electron/main';

/** Statuses whose answers have no body (RFC 9110). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

type ResponseBody = ConstructorParameters<typeof Response>[0];

function responseOf(message: IncomingMessage): Response {
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(', '),
  ]);
  const hasBody = !bodiless.has(message.statusCode);
  if (!hasBody) message.on('data', () => undefined);
  const stream = message as unknown as Readable; // Electron's message is a stream of Node.
  // Its web form is the one that Response takes.
  const body = hasBody ? (Readable.toWeb(stream) as ResponseBody) : null;
  return new Response(body, { status: message.statusCode, headers });
}

function open(url: string, init: RequestInit): ClientRequest {
  return net.request({
    url,
    redirect: 'manual',
    credentials: 'omit',
    // What is kept on disk is kept under its address, and that is a secret here.
    cache: 'no-store',
    headers: Object.fromEntries(new Headers(init.headers)),
  });
}

/**
 * One GET through Chromium's network stack that leaves nothing in its cache. A redirect is answered
 * as such: `net.fetch` would only fail at it. Rejects without an answer, and when it is aborted.
 */
export function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call = open(url, init);
    call.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
      call.abort();
    });
    call.on('response', (message) => {
      resolve(responseOf(message));
    });
    call.on('error', reject);
    init.signal?.addEventListener('abort', () => {
      call.abort();
      reject(new Error('aborted'));
    });
    call.end();
  });
}

/** The numeric addresses of a name; empty where this computer does not know them. */
export async function addressesOf(hostname: string): Promise<readonly string[]> {
  try {
    const { endpoints } = await net.resolveHost(hostname);
    return endpoints.map(({ address }) => address);
  } catch {
    return [];
  }
}
