import {
  type VendorAdapter,
  type AddedProposal,
  type Proposal,
  failure,
  type Connection,
  type VendorSession,
} from '../port.ts';
import {
  conpeekAccountSchema,
  type ConpeekAccount,
  conpeekCredentialSchema,
  type ConpeekCredentials,
  conpeekSettingSchema,
  type ConpeekSetting,
} from './schemas.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import { createKeyAuthorizer } from '../api-key.ts';
import { createVendorHttp } from '../http.ts';
import { readOnlineModes, workStateCatalogue } from './catalogue.ts';
import { outcomeOf, workStateBody } from './work-state.ts';

/**
 * One Conpeek account. There is no call that reads a work state or names the user, so nothing can be
 * compared before writing. `identify` tries the key on the only read there is, the online modes; who
 * the user is and whether the key may write shows with the first write alone.
 */
function openConpeek(
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

/**
 * What every tenant knows (Conpeek, update_tenant_user_work_state). Being busy or away is a break
 * there, and a break needs a cause that only the tenant has and no call lists.
 */
const conpeekProposals: readonly Proposal<ConpeekSetting>[] = [
  { kind: 'available', setting: { workState: 'ONLINE' } },
  { kind: 'offline', setting: { workState: 'OFFLINE' } },
];

/**
 * The tenant's online modes, in all of which a user is online (Conpeek, update_tenant_user_work_state).
 * A break needs the cause that the catalogue does not say.
 */
function conpeekProposalOf({ setting }: CatalogueEntry): AddedProposal<ConpeekSetting> | null {
  const { onlineModeId } = setting;
  if (typeof onlineModeId !== 'number') return null;
  return { kind: 'available', setting: { workState: 'ONLINE', onlineModeId } };
}

/** Conpeek, contact centre: the work state of a tenant's user; it can be written but not read. */
export const conpeek: VendorAdapter<ConpeekAccount, ConpeekCredentials, ConpeekSetting> = {
  id: 'conpeek',
  capabilities: {
    messageLength: null,
    nativeEnd: false,
    readBack: false,
    callsPerMinute: 60,
    directory: false,
    schedule: false,
  },
  accountSchema: conpeekAccountSchema,
  addressSchema: conpeekAccountSchema.shape.baseUrl,
  credentialSchema: conpeekCredentialSchema,
  settingSchema: conpeekSettingSchema,
  proposals: conpeekProposals,
  proposalOf: conpeekProposalOf,
  keepsSession: () => false,
  connect: openConpeek,
};
