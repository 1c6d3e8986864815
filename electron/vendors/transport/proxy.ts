import { request } from 'node:http';
import type { Socket } from 'node:net';
import { codedError } from './node-transport.ts';

/** The way to a host: straight, or through an HTTP proxy. */
export type ProxyWay =
  | { readonly kind: 'straight' }
  | { readonly kind: 'proxy'; readonly host: string; readonly port: number }
  /** Only ways that this program cannot go: SOCKS, or a proxy that is spoken to in TLS. */
  | { readonly kind: 'unknown' };

const httpProxy = /^(?:PROXY|HTTP) \[?([^\s\]]+)\]?:(\d{1,5})$/iu;

/**
 * The first way that can be gone, of those a system names in PAC words, such as
 * `PROXY proxy.example:8080; DIRECT`.
 */
export function proxyFor(pac: string): ProxyWay {
  const ways = pac.split(';').map((way) => way.trim());
  for (const way of ways) {
    if (/^(?:DIRECT)?$/iu.test(way)) return { kind: 'straight' };
    const [, host, port] = httpProxy.exec(way) ?? [];
    if (host !== undefined) return { kind: 'proxy', host, port: Number(port) };
  }
  return { kind: 'unknown' };
}

/** A way through a proxy: both ends as host and port. */
export interface TunnelEnds {
  readonly proxy: { readonly host: string; readonly port: number };
  readonly target: { readonly host: string; readonly port: number };
}

const longestWaitMs = 10_000;

/**
 * Opens a tunnel through an HTTP proxy with CONNECT (RFC 9110). Rejects as Chromium names it where
 * the proxy refuses; one that asks for a login of its own refuses too, since none is known here.
 */
export function openTunnel({ proxy, target }: TunnelEnds): Promise<Socket> {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  const path = `${host}:${target.port}`;
  return new Promise((resolve, reject) => {
    const call = request({ ...proxy, method: 'CONNECT', path, headers: { host: path } });
    call.setTimeout(longestWaitMs, () => {
      call.destroy(codedError('ERR_PROXY_CONNECTION_FAILED'));
    });
    call.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) {
        socket.setTimeout(0);
        resolve(socket);
      } else {
        socket.destroy();
        reject(codedError('ERR_TUNNEL_CONNECTION_FAILED'));
      }
    });
    // A proxy that answers like a web server is none.
    call.once('response', (answer) => {
      answer.resume();
      reject(codedError('ERR_TUNNEL_CONNECTION_FAILED'));
    });
    call.once('error', reject);
    call.end();
  });
}
