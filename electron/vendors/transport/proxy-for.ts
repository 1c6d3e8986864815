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
