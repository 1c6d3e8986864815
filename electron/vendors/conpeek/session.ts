import { createKeyAuthorizer } from '../api-key.ts';
import { failure, type Connection, type VendorSession } from '../port.ts';
import { createVendorHttp } from '../http.ts';
import type { ConpeekAccount, ConpeekCredentials, ConpeekSetting } from './schemas.ts';
import { readOnlineModes, workStateCatalogue } from './catalogue.ts';
import { outcomeOf, workStateBody } from './work-state.ts';

/**
 * One Conpeek account. There is no call that reads a work state or names the user, so nothing can be
 * compared before writing. `identify` tries the key on the only read there is, the online modes; who
 * the user is and whether the key may write shows with the first write alone.
 */
export function openConpeek(
  connection: Connection<ConpeekAccount, ConpeekCredentials>,
): VendorSession<ConpeekSetting> {
  const { account, credentials, now, transport, timeoutMs } = connection;
  const http = createVendorHttp({
    baseUrl: account.baseUrl,
    allowInsecureHttp: account.allowInsecureHttp ?? false,
    transport,
    timeoutMs,
    // Without a scheme word (Conpeek, update_tenant_user_work_state).
    authorizer: createKeyAuthorizer(credentials, ({ apiKey }) => apiKey),
  });

  return {
    async identify(signal) {
      const modes = await readOnlineModes(http, { now: now(), signal });
      return modes.kind === 'modes' || modes.kind === 'unlisted'
        ? { kind: 'identified', user: account.user, displayName: null, mayWrite: null }
        : modes;
    },
    async catalogue(signal) {
      return workStateCatalogue(await readOnlineModes(http, { now: now(), signal }));
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
