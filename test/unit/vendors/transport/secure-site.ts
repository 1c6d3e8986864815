import { createServer as createProxy, type Server } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { TestCertificates } from './make-certificates.ts';

/** A listener on loopback. */
export interface TestListener {
  readonly port: number;
  stop(): Promise<void>;
}

async function started(
  server: Pick<Server, 'listen' | 'address' | 'close'>,
): Promise<TestListener> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP listener always has an AddressInfo; the type also covers pipes.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * A site that lets in only those with a certificate of its authority, and says whom it sees, together
 * with what `more` makes of that name.
 */
export async function startSecureSite(
  made: TestCertificates,
  more: (name: string) => object = () => ({}),
): Promise<TestListener> {
  const options = { ...made.server, ca: made.ca, requestCert: true, rejectUnauthorized: true };
  const server = createServer(options, (request, response) => {
    const { socket } = request;
    const name = socket instanceof TLSSocket ? socket.getPeerCertificate().subject.CN : null;
    const json = { ...more(String(name)), name, from: socket.remotePort, method: request.method };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  const listener = await started(server);
  return {
    ...listener,
    stop: () => {
      server.closeAllConnections();
      return listener.stop();
    },
  };
}

/** An HTTP proxy for CONNECT, or one that answers every CONNECT with `refuses`. */
export async function startProxy(
  refuses: number | null = null,
): Promise<TestListener & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createProxy();
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '');
    if (refuses !== null) {
      client.end(`HTTP/1.1 ${refuses} No\r\n\r\n`);
      return;
    }
    const [host, port] = (request.url ?? '').split(':');
    const site = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      site.pipe(client).pipe(site);
    });
    for (const socket of [site, client]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  const listener = await started(server);
  return {
    ...listener,
    asked,
    stop: () => {
      for (const socket of open) socket.destroy();
      return listener.stop();
    },
  };
}
