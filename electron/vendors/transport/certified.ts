import { createHash } from 'node:crypto';
import { request, Agent, type AgentOptions } from 'node:https';
import * as tls from 'node:tls';
import type { ClientCertificate, Transport } from '../port.ts';
import { codedError, nodeCall } from './node-transport.ts';
import { proxyFor, type ProxyWay, openTunnel } from './proxy.ts';
import { connect, createSecureContext, type SecureContext } from 'node:tls';
import { Duplex } from 'node:stream';

export interface CertifiedPorts {
  /** What the system says of proxies for an address, in PAC words such as `DIRECT`. */
  resolveProxy(url: string): Promise<string>;
  /** Trusted authorities in PEM; undefined leaves the choice to Node. */
  trusted?(): readonly string[] | undefined;
}

/** A PKCS #12 text that is none, or whose passphrase is another. */
const unreadableCertificate = 'ERR_CLIENT_CERTIFICATE';

/** More certificates than this are not used at a time. */
const mostAgents = 8;

/**
 * HTTPS through Node for calls that show a client certificate, which Chromium's stack takes only from
 * the system's own store. Connections are kept alive for each certificate. Goes through HTTP proxies
 * with CONNECT; where the system names only other proxies (SOCKS, proxies in TLS) or the proxy wants
 * a login, the call fails like one without a network. Rejects with the code `ERR_CLIENT_CERTIFICATE`
 * if the certificate cannot be opened, and without its text.
 */
export function createCertifiedTransport(ports: CertifiedPorts): Transport {
  const agents = new Map<string, Agent>();
  let trusted: { readonly ca: readonly string[] | undefined } | null = null;

  async function agentFor(url: string, certificate: ClientCertificate): Promise<Agent> {
    const pac = await ports.resolveProxy(url);
    const way = proxyFor(pac);
    if (way.kind === 'unknown') throw codedError('ERR_PROXY_CONNECTION_FAILED');
    const key = digest([certificate.pfx, certificate.passphrase, JSON.stringify(way)]);
    const known = agents.get(key);
    if (known !== undefined) return known;
    trusted ??= { ca: (ports.trusted ?? systemAuthorities)() };
    const agent = createCertifiedAgent({ certificate, ca: trusted.ca, way });
    dropOldest(agents);
    agents.set(key, agent);
    return agent;
  }

  return async (url, init) => {
    const { certificate } = init;
    if (certificate === undefined) throw codedError(unreadableCertificate);
    return nodeCall({ request, agent: await agentFor(url, certificate) }, url, init);
  };
}

function dropOldest(agents: Map<string, Agent>): void {
  const [oldest] = agents;
  if (oldest === undefined || agents.size < mostAgents) return;
  agents.delete(oldest[0]);
  oldest[1].destroy();
}

/** Node's own authorities and the system's, where this Node can read those. */
function systemAuthorities(): readonly string[] | undefined {
  const { getCACertificates } = tls as Partial<typeof tls>;
  return getCACertificates === undefined
    ? undefined
    : [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

interface CertifiedOptions {
  readonly certificate: ClientCertificate;
  /** Certificates of authorities that are trusted, PEM; undefined for Node's own. */
  readonly ca: readonly string[] | undefined;
  readonly way: Exclude<ProxyWay, { kind: 'unknown' }>;
}

/** Keeps connections alive on which a client certificate is shown; throws if it cannot be opened. */
function createCertifiedAgent({ certificate, ca, way }: CertifiedOptions): Agent {
  const options = { keepAlive: true, secureContext: contextOf(certificate, ca) };
  const agent = new Agent(options);
  if (way.kind === 'proxy') {
    agent.createConnection = throughProxy(options.secureContext, way);
  }
  return agent;
}

function contextOf(
  { pfx, passphrase }: ClientCertificate,
  ca: CertifiedOptions['ca'],
): SecureContext {
  try {
    const trusted = ca === undefined ? {} : { ca: [...ca] };
    return createSecureContext({ pfx: Buffer.from(pfx, 'base64'), passphrase, ...trusted });
  } catch {
    throw codedError(unreadableCertificate);
  }
}

type CreateConnection = Agent['createConnection'];

function throughProxy(
  secureContext: SecureContext,
  proxy: { readonly host: string; readonly port: number },
): CreateConnection {
  return (options: AgentOptions, done) => {
    const { host = '', servername = host } = options;
    openTunnel({ proxy, target: { host, port: Number(options.port) } }).then(
      (socket) => done?.(null, connect({ socket, host, servername, secureContext })),
      (error: unknown) => {
        const problem = error instanceof Error ? error : codedError('ERR_TUNNEL_CONNECTION_FAILED');
        // Node's type demands one; beside a problem nobody looks at it.
        done?.(problem, new Duplex());
      },
    );
    return undefined;
  };
}
