import type { VendorAdapter } from '../port.ts';
import { garoonAccountSchema, type GaroonAccount } from './account.ts';
import { garoonSignIn } from './browser-sign-in.ts';
import {
  garoonCredentialSchema,
  type GaroonClient,
  type GaroonCredentials,
} from './credentials.ts';
import { garoonProposalOf, garoonProposals } from './proposals.ts';
import { openGaroon } from './session.ts';
import { garoonSettingSchema, type GaroonSetting } from './setting.ts';

/** Cybozu Garoon, groupware: the presence of a user, in the cloud and on premises. */
export const garoon: VendorAdapter<GaroonAccount, GaroonCredentials, GaroonSetting, GaroonClient> =
  {
    id: 'garoon',
    capabilities: {
      messageLength: null,
      nativeEnd: false,
      readBack: true,
      callsPerMinute: 60,
      directory: false,
      schedule: false,
    },
    accountSchema: garoonAccountSchema,
    addressSchema: garoonAccountSchema.shape.baseUrl,
    credentialSchema: garoonCredentialSchema,
    settingSchema: garoonSettingSchema,
    proposals: garoonProposals,
    proposalOf: garoonProposalOf,
    signIn: garoonSignIn,
    /** A refresh token that was imported before is not new: the newer one of the vendor stays. */
    keepsSession: (previous, next) =>
      previous.kind === 'oauth' &&
      next.kind === 'oauth' &&
      previous.clientId === next.clientId &&
      previous.refreshToken === next.refreshToken,
    connect: openGaroon,
  };
