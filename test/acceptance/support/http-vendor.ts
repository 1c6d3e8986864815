import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a vendor does with every request: its work, or one of the ways in which servers fail. */
export type Mood =
  | 'well'
  | 'html'
  | 'half-json'
  | 'empty'
  | 'silent'
  | 'reset'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

/** One request as it came in. */
export interface Received {
  /** Epoch ms. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a vendor answers. */
export interface Reply {
  readonly status: number;
  /** JSON, or nothing at all. */
  readonly body?: unknown;
}

/** A vendor on loopback. */
export interface HttpVendor {
  readonly origin: string;
  readonly received: readonly Received[];
  mood: Mood;
  forget(): void;
  stop(): Promise<void>;
}

const html = '<!doctype html><html><body><form action="/login">Sign in</form></body></html>';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, { status, body }: Reply): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
  response.end(JSON.stringify(body));
}

function answerBadly(response: ServerResponse, mood: Exclude<Mood, 'well'>): void {
  if (typeof mood === 'object') {
    response.writeHead(mood.status, { 'content-type': 'application/json', ...mood.headers });
    response.end(mood.body === undefined ? '' : JSON.stringify(mood.body));
    return;
  }
  switch (mood) {
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      break;
    case 'half-json':
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"data": {"id": 74, "wo');
      break;
    case 'empty':
      response.writeHead(200, { 'content-type': 'application/json' }).end();
      break;
    case 'reset':
      response.destroy();
      break;
    case 'silent':
  }
}

/** Starts a vendor whose good days are `work`. */
export async function startVendor(work: (request: Received) => Reply): Promise<HttpVendor> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://vendor');
      const one: Received = {
        at: Date.now(),
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body,
      };
      received.push(one);
      if (vendor.mood === 'well') answer(response, work(one));
      else answerBadly(response, vendor.mood);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Listening on a port, so the address is none of a pipe.
  const { port } = server.address() as AddressInfo;
  const vendor: HttpVendor = {
    origin: `http://127.0.0.1:${String(port)}`,
    received,
    mood: 'well',
    forget: () => {
      received.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return vendor;
}
