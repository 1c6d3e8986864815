import { Agent, type AgentOptions } from 'node:https';
import { connect, createSecureContext, type SecureContext } from 'node:tls';
import type { Duplex } from 'node:stream';
import type { ClientCertificate } from '../vendors/port.ts';
import { codedError } from './coded-error.ts';
import type { ProxyWay } from './proxy-for.ts';
import { openTunnel } from './tunnel.ts';

/** What connections with a client certificate are made of. */
export interface CertifiedOptions {
  readonly certificate: ClientCertificate;
  /** Certificates of authorities that are trusted, PEM; undefined for Node's own. */
  readonly ca: readonly string[] | undefined;
  readonly way: Exclude<ProxyWay, { kind: 'unknown' }>;
}

/** A PKCS #12 text that is none, or whose passphrase is another. */
export const unreadableCertificate = 'ERR_CLIENT_CERTIFICATE';

/** Keeps connections alive on which a client certificate is shown; throws if it cannot be opened. */
export function createCertifiedAgent({ certificate, ca, way }: CertifiedOptions): Agent {
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
        done?.(problem, undefined as unknown as Duplex); // Node's type demands it; nobody looks at it.
      },
    );
    return undefined;
  };
}
