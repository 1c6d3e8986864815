import { connect, createServer } from 'node:net';

/**
 * A way to a server that can be shut: then nobody answers there, as when the server is gone.
 *
 * @typedef {object} Gate
 * @property {string} origin what stands before the server's own path
 * @property {() => Promise<void>} shut cuts what is under way and refuses what comes
 * @property {() => Promise<void>} open at the same address as before
 */

/**
 * @param {string} target an http address
 * @returns {Promise<Gate>}
 */
export async function openGate(target) {
  const { hostname, port } = new URL(target);
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const keep = (/** @type {import('node:net').Socket} */ socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (/** @type {number} */ at) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject);
        resolve(undefined);
      });
    });
  await listen(0);
  const { port: own } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${String(own)}`,
    async shut() {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async open() {
      if (!server.listening) await listen(own);
    },
  };
}
