import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VendorAnswer, VendorRequest } from './exchange.ts';

/** What goes over the wire for one request. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: VendorAnswer; readonly latencyMs: number }
  | { readonly kind: 'cut'; readonly answer: VendorAnswer; readonly latencyMs: number }
  | { readonly kind: 'drop'; readonly latencyMs: number }
  | { readonly kind: 'hang' };

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Ends at once: kept-alive and hanging connections are closed, late answers dropped. */
  stop(): Promise<void>;
}

interface LoopbackOptions {
  /** A loopback address; anything else throws a `RangeError`. */
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly serve: (request: VendorRequest) => Reply;
}

const MAX_BODY_BYTES = 1_000_000;
/** Long enough for a client that keeps its connections warm between two status changes. */
const KEEP_ALIVE_MS = 120_000;

const isLoopback = (host: string): boolean => host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host);

const write = (response: ServerResponse, answer: VendorAnswer, cut: boolean): void => {
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, {
    ...(answer.status === 204 ? {} : { 'content-length': String(body.byteLength) }),
    ...answer.headers,
  });
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => {
    response.socket?.destroy();
  });
};

const perform = (response: ServerResponse, reply: Exclude<Reply, { kind: 'hang' }>): void => {
  if (reply.kind === 'drop') response.socket?.resetAndDestroy();
  else write(response, reply.answer, reply.kind === 'cut');
};

const toRequest = (incoming: IncomingMessage, body: string): VendorRequest => {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body,
  };
};

/** Starts a listener on loopback; rejects when the port is taken. */
export const startLoopbackServer = async (options: LoopbackOptions): Promise<LoopbackServer> => {
  if (!isLoopback(options.host)) {
    throw new RangeError(`The sample workplace listens on loopback only, not on ${options.host}`);
  }
  const late = new Set<NodeJS.Timeout>();
  const respond = (response: ServerResponse, reply: Reply): void => {
    if (reply.kind === 'hang') return;
    if (reply.latencyMs <= 0) {
      perform(response, reply);
      return;
    }
    const timer = setTimeout(() => {
      late.delete(timer);
      perform(response, reply);
    }, reply.latencyMs);
    late.add(timer);
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) incoming.destroy();
      else chunks.push(chunk);
    });
    incoming.on('end', () => {
      respond(response, options.serve(toRequest(incoming, Buffer.concat(chunks).toString('utf8'))));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A TCP listener always has an AddressInfo; the type also covers pipes.
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    origin: `http://${host}:${String(port)}`,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const timer of late) clearTimeout(timer);
        late.clear();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
