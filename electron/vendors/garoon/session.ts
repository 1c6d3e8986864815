import { createVendorHttp } from '../http.ts';
import type { Connection, VendorSession } from '../port.ts';
import type { GaroonAccount } from './account.ts';
import { applyPresence, createPresenceMemory } from './apply-presence.ts';
import { garoonCatalogue } from './catalogue.ts';
import { certifiedTransport } from './certified-transport.ts';
import type { GaroonCredentials } from './credentials.ts';
import { createGaroonAuthorizer } from './garoon-authorizer.ts';
import { createGaroonHttp } from './garoon-http.ts';
import { identify } from './identify.ts';
import { loginNotice } from './login-notice.ts';
import { createPresenceCalls } from './presence-calls.ts';
import type { GaroonSetting } from './setting.ts';
import { createTokenCall } from './token-call.ts';

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
  const line = { baseUrl, allowInsecureHttp, transport, timeoutMs };
  const askForToken = createTokenCall(line, now);
  const authorizer = createGaroonAuthorizer({ credentials, askForToken, now });
  const bound = createVendorHttp({ ...line, authorizer });
  const http = createGaroonHttp({ http: bound, baseUrl, credentials, now });
  const calls = createPresenceCalls(http, user);
  const memory = createPresenceMemory();

  return {
    identify: async (signal) => identify({ http, user, given: await credentials.given(), signal }),
    catalogue: (signal) => garoonCatalogue({ http, user, now, signal }),
    apply: (request) => applyPresence(calls, memory, request),
    async read(signal) {
      const presence = await calls.get(signal);
      if (presence.kind !== 'presence') return presence;
      const changed = loginNotice(presence.code);
      return { kind: 'read', shows: presence.code, ...(changed === null ? {} : { changed }) };
    },
  };
}
