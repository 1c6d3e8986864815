import type { ClientCertificate, Transport } from '../port.ts';

/** Sends every call with the client certificate that is held at that moment, if there is one. */
export function certifiedTransport(
  transport: Transport,
  held: () => Promise<ClientCertificate | undefined>,
): Transport {
  return async (url, init) => {
    const certificate = await held();
    return transport(url, certificate === undefined ? init : { ...init, certificate });
  };
}
