import { failure } from '../failure.ts';
import { createVendorHttp, type Authorizer } from '../http.ts';
import type { Connection, CredentialBox, VendorSession } from '../port.ts';
import type { ConpeekAccount } from './account.ts';
import type { ConpeekCredentials } from './credentials.ts';
import { readOnlineModes } from './online-modes.ts';
import type { ConpeekSetting } from './setting.ts';
import { workStateBody } from './work-state-body.ts';
import { workStateCatalogue } from './work-state-catalogue.ts';
import { outcomeOf } from './work-state-reply.ts';

/**
 * One Conpeek account. There is no call that reads a work state or names the user, so nothing can be
 * compared before writing. `identify` tries the key on the only read there is, the online modes; who
 * the user is and whether the key may write shows with the first write alone.
 */
export function openConpeek(
  connection: Connection<ConpeekAccount, ConpeekCredentials>,
): VendorSession<ConpeekSetting> {
  const { account, now, transport, timeoutMs } = connection;
  const authorizer = keyAuthorizer(connection.credentials);
  const http = createVendorHttp({
    baseUrl: account.baseUrl,
    allowInsecureHttp: account.allowInsecureHttp ?? false,
    transport,
    timeoutMs,
    authorizer,
  });

  return {
    async identify(signal) {
      const modes = await readOnlineModes(http, { now: now(), signal });
      return modes.kind === 'modes' || modes.kind === 'unlisted'
        ? { kind: 'identified', user: account.user, displayName: null, mayWrite: null }
        : modes;
    },
    async catalogue(signal) {
      const modes = await readOnlineModes(http, { now: now(), signal });
      switch (modes.kind) {
        case 'modes':
          return workStateCatalogue(modes.modes);
        case 'unlisted':
          return workStateCatalogue(null);
        default:
          return modes;
      }
    },
    async apply({ setting, signal }) {
      const answer = await http.send({
        method: 'PUT',
        path: ['tenant_user', account.user, 'work_state'],
        json: workStateBody(setting),
        signal,
      });
      return answer.kind === 'answer' ? outcomeOf(answer, setting, now()) : answer;
    },
    read() {
      return Promise.resolve(failure('refused', 'unknown-answer'));
    },
  };
}

/** The key goes in as it is, without a scheme word (Conpeek, update_tenant_user_work_state). */
function keyAuthorizer(credentials: CredentialBox<ConpeekCredentials>): Authorizer {
  return {
    async headers() {
      const given = await credentials.given();
      return given === null
        ? failure('auth-expired', 'credentials-missing')
        : { kind: 'headers', headers: { authorization: given.apiKey } };
    },
  };
}
