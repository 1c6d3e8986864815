import type { VendorAdapter } from '../port.ts';
import { lineworksAccountSchema, type LineworksAccount } from './account.ts';
import {
  keepsLineworksSession,
  lineworksCredentialSchema,
  type LineworksCredentials,
} from './credentials.ts';
import { openSession } from './session.ts';
import { lineworksSettingSchema, type LineworksSetting } from './setting.ts';
import { longest } from './wanted.ts';

/** LINE WORKS, rate-limits: 240 a minute for the whole domain, and 60 on its smallest plan. */
const callsPerMinute = 60;

/** LINE WORKS: a member's profile status; available is having none. */
export const lineworks: VendorAdapter<LineworksAccount, LineworksCredentials, LineworksSetting> = {
  id: 'lineworks',
  capabilities: {
    messageLength: longest.message,
    nativeEnd: true,
    readBack: true,
    callsPerMinute,
  },
  accountSchema: lineworksAccountSchema,
  credentialSchema: lineworksCredentialSchema,
  settingSchema: lineworksSettingSchema,
  keepsSession: keepsLineworksSession,
  connect: openSession,
};
