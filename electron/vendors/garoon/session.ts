import { createVendorHttp } from '../http.ts';
import type { Connection, VendorSession } from '../port.ts';
import type { GaroonAccount } from './account.ts';
import { applyPresence, createPresenceMemory } from './apply-presence.ts';
import type { GaroonCredentials } from './credentials.ts';
import { createGaroonAuthorizer } from './garoon-authorizer.ts';
import { createPresenceCalls } from './presence-calls.ts';
import type { GaroonSetting } from './setting.ts';
import { createTokenCall } from './token-call.ts';

/** One Garoon account. */
export function openGaroon(
  connection: Connection<GaroonAccount, GaroonCredentials>,
): VendorSession<GaroonSetting> {
  const { account, credentials, now, transport, timeoutMs } = connection;
  const allowInsecureHttp = account.allowInsecureHttp ?? false;
  const line = { baseUrl: account.baseUrl, allowInsecureHttp, transport, timeoutMs };
  const askForToken = createTokenCall(line, now);
  const authorizer = createGaroonAuthorizer({ credentials, askForToken, now });
  const http = createVendorHttp({ ...line, authorizer });
  const calls = createPresenceCalls(http, account.user, now);
  const memory = createPresenceMemory();

  return {
    identify: (signal) => calls.identify(signal),
    apply: (request) => applyPresence(calls, memory, request),
    async read(signal) {
      const presence = await calls.get(signal);
      return presence.kind === 'presence' ? { kind: 'read', shows: presence.code } : presence;
    },
  };
}
