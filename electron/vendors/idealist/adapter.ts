import type { VendorAdapter, Proposal } from '../port.ts';
import {
  idealistAccountSchema,
  type IdealistAccount,
  idealistCredentialSchema,
  type IdealistCredentials,
  idealistSettingSchema,
  type IdealistSetting,
} from './schemas.ts';
import { openIdealist } from './session.ts';
import { kinds } from '../../contract/settings/status.ts';

/** The attribute holds any text (Idealist, user), so it says what the status is called. */
const idealistProposals: readonly Proposal<IdealistSetting>[] = kinds.map((kind) => ({
  kind,
  setting: { value: '{name}' },
}));

/** Idealist, employee records: the work status is one attribute of the employee. */
export const idealist: VendorAdapter<IdealistAccount, IdealistCredentials, IdealistSetting> = {
  id: 'idealist',
  capabilities: {
    messageLength: null,
    nativeEnd: false,
    readBack: true,
    callsPerMinute: 60,
    directory: true,
    schedule: false,
  },
  accountSchema: idealistAccountSchema,
  addressSchema: idealistAccountSchema.shape.baseUrl,
  credentialSchema: idealistCredentialSchema,
  settingSchema: idealistSettingSchema,
  proposals: idealistProposals,
  keepsSession: () => false,
  connect: openIdealist,
};
