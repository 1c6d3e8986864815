import type { Connection, VendorSession } from '../port.ts';
import type { GaroonAccount, GaroonCredentials, GaroonSetting } from './schemas.ts';
import { certifiedTransport, createGaroonHttp } from './http.ts';
import { createTokenCall } from './tokens.ts';
import { createVendorHttp } from '../http.ts';
import { applyStatus, createPresenceMemory, loginNotice } from './apply-status.ts';
import { garoonCatalogue } from './catalogue.ts';
import { createGaroonAuthorizer } from './authorizer.ts';
import { identify } from './identify.ts';
import { createPresenceCalls } from './presence.ts';

/** One Garoon account. */
export function openGaroon(
  connection: Connection<GaroonAccount, GaroonCredentials>,
): VendorSession<GaroonSetting> {
  const { account, credentials, now, timeoutMs } = connection;
  const { baseUrl, allowInsecureHttp = false, user } = account;
  const transport = certifiedTransport(
    connection.transport,
    async () => (await credentials.given())?.certificate,
  );
  const httpConnection = { baseUrl, allowInsecureHttp, transport, timeoutMs };
  const askForToken = createTokenCall(httpConnection, now);
  const authorizer = createGaroonAuthorizer({ credentials, askForToken, now });
  const bound = createVendorHttp({ ...httpConnection, authorizer });
  const http = createGaroonHttp({ http: bound, baseUrl, credentials, now });
  const calls = createPresenceCalls(http, user);
  const memory = createPresenceMemory();

  return {
    identify: async (signal) => identify({ http, user, given: await credentials.given(), signal }),
    catalogue: (signal) => garoonCatalogue({ http, user, now, signal }),
    apply: (request) => applyStatus(calls, memory, request),
    async read(signal) {
      const presence = await calls.get(signal);
      if (presence.kind !== 'presence') return presence;
      const changed = loginNotice(presence.code);
      return { kind: 'read', shows: presence.code, ...(changed === null ? {} : { changed }) };
    },
  };
}
