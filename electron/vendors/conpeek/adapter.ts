import type { VendorAdapter, AddedProposal, Proposal } from '../port.ts';
import {
  conpeekAccountSchema,
  type ConpeekAccount,
  conpeekCredentialSchema,
  type ConpeekCredentials,
  conpeekSettingSchema,
  type ConpeekSetting,
} from './schemas.ts';
import { openConpeek } from './session.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';

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
