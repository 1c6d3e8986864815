import type { AddressInfo, Server } from 'node:net';

/** Listens on any free port of this computer, and tells which. */
export async function listenLocally(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Listening on a port, so the address is none of a pipe.
  return (server.address() as AddressInfo).port;
}
