import type { VendorAdapter } from '../port.ts';
import { lineworksAccountSchema, type LineworksAccount } from './account.ts';
import {
  keepsLineworksSession,
  lineworksCredentialSchema,
  type LineworksCredentials,
} from './credentials.ts';
import { lineworksProposalOf, lineworksProposals } from './proposals.ts';
import { openSession } from './session.ts';
import { lineworksSettingSchema, type LineworksSetting } from './setting.ts';
import { lineworksSignIn, type LineworksClient } from './sign-in.ts';
import { longest } from './wanted.ts';

/** LINE WORKS, rate-limits: 240 a minute for the whole domain, and 60 on its smallest plan. */
const callsPerMinute = 60;

/** LINE WORKS: a member's profile status; available is having none. */
export const lineworks: VendorAdapter<
  LineworksAccount,
  LineworksCredentials,
  LineworksSetting,
  LineworksClient
> = {
  id: 'lineworks',
  capabilities: {
    messageLength: longest.message,
    nativeEnd: true,
    readBack: true,
    callsPerMinute,
    directory: false,
    schedule: true,
  },
  accountSchema: lineworksAccountSchema,
  addressSchema: lineworksAccountSchema.shape.baseUrl,
  credentialSchema: lineworksCredentialSchema,
  settingSchema: lineworksSettingSchema,
  proposals: lineworksProposals,
  proposalOf: lineworksProposalOf,
  signIn: lineworksSignIn,
  keepsSession: keepsLineworksSession,
  connect: openSession,
};
