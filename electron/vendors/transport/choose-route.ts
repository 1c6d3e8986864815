import type { Transport } from '../port.ts';

export interface RoutePorts {
  /** Plain HTTP without Chromium. */
  readonly direct: Transport;
  /** Chromium's network stack: the system's proxies, PAC files and certificates. */
  readonly networkStack: Transport;
  /** What the system says of proxies for an address, in PAC words such as `DIRECT`. */
  resolveProxy(url: string): Promise<string>;
  /** Calls that show a client certificate; default: Node's HTTPS, loaded at the first such call. */
  readonly certified?: Transport;
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

async function isDirect(url: string, ports: RoutePorts): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  // Encrypted addresses want the system's certificates.
  if (protocol !== 'http:') return false;
  return loopback.test(hostname) || (await ports.resolveProxy(url)) === 'DIRECT';
}

async function loadCertified(ports: RoutePorts): Promise<Transport> {
  const { createCertifiedTransport } = await import('./certified.ts');
  return createCertifiedTransport({ resolveProxy: (url) => ports.resolveProxy(url) });
}

/**
 * Sends each call by the lighter of two routes that do the same: plain HTTP that no proxy stands
 * before goes out directly, everything else through Chromium's network stack. A call with a client
 * certificate has a route of its own.
 */
export function chooseRoute(ports: RoutePorts): Transport {
  let certified: Promise<Transport> | null = null;
  return async (url, init) => {
    // Plain HTTP cannot show a certificate.
    if (init.certificate !== undefined && url.startsWith('https:')) {
      certified ??= ports.certified ? Promise.resolve(ports.certified) : loadCertified(ports);
      return (await certified)(url, init);
    }
    const route = (await isDirect(url, ports)) ? ports.direct : ports.networkStack;
    return route(url, init);
  };
}
