import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listener that must never hear anything. */
export interface TrapServer {
  readonly origin: string;
  /** Everything that arrived, headers and bodies included; connections alone count too. */
  readonly heard: () => readonly string[];
  stop(): Promise<void>;
}

/** Starts a trap on loopback. */
export async function startTrapServer(): Promise<TrapServer> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.on('connection', () => heard.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP listener always has an AddressInfo; the type also covers pipes.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    heard: () => heard,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
