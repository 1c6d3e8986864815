import type { VendorAdapter } from '../port.ts';
import { conpeekAccountSchema, type ConpeekAccount } from './account.ts';
import { conpeekCredentialSchema, type ConpeekCredentials } from './credentials.ts';
import { conpeekProposalOf, conpeekProposals } from './proposals.ts';
import { openConpeek } from './session.ts';
import { conpeekSettingSchema, type ConpeekSetting } from './setting.ts';

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
