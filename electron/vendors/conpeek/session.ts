import { failure } from '../failure.ts';
import { createVendorHttp, type Authorizer } from '../http.ts';
import type { Connection, CredentialBox, VendorSession, CatalogueOutcome } from '../port.ts';
import type { ConpeekAccount } from './account.ts';
import type { ConpeekCredentials } from './credentials.ts';
import { readOnlineModes, type OnlineMode } from './online-modes.ts';
import { type ConpeekSetting, breakTypes } from './setting.ts';
import { outcomeOf } from './work-state-reply.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';

/**
 * What Conpeek can show: the work states, the online modes and the kinds of break. The cause of a
 * break is always typed in, since no call lists the causes (Conpeek, update_tenant_user_work_state).
 * @param modes null if the tenant does not list them; their ids can be typed in (CP-2)
 */
function workStateCatalogue(modes: readonly OnlineMode[] | null): CatalogueOutcome {
  return {
    kind: 'catalogue',
    entries: [
      entry({ workState: 'ONLINE' }, 'ONLINE'),
      ...(modes ?? []).map(({ id, name }) =>
        entry({ workState: 'ONLINE', onlineModeId: id }, name),
      ),
      ...breakTypes.map((breakType) =>
        entry({ workState: 'ONBREAK', breakType }, `ONBREAK ${breakType}`),
      ),
      entry({ workState: 'OFFLINE' }, 'OFFLINE'),
    ],
    complete: modes !== null,
    notice: modes === null ? { code: 'modes-not-listed' } : null,
  };
}

function entry(setting: JsonObject, name: string): CatalogueEntry {
  return { setting, names: { und: name }, icon: null };
}

/**
 * The body of a PUT: only the fields that belong to the work state. `break_note` is starred like the
 * required fields of ONBREAK, so it is always sent with it, empty if there is no note
 * (Conpeek, update_tenant_user_work_state).
 */
function workStateBody(setting: ConpeekSetting): JsonObject {
  switch (setting.workState) {
    case 'OFFLINE':
      return { work_state: 'OFFLINE' };
    case 'ONLINE':
      return setting.onlineModeId === undefined
        ? { work_state: 'ONLINE' }
        : { work_state: 'ONLINE', online_mode_id: setting.onlineModeId };
    case 'ONBREAK':
      return {
        work_state: 'ONBREAK',
        break_type: setting.breakType ?? '',
        break_cause: setting.breakCause ?? '',
        break_note: setting.breakNote ?? '',
      };
  }
}

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
