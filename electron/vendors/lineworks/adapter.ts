import type { VendorAdapter, AddedProposal, Proposal } from '../port.ts';
import {
  lineworksAccountSchema,
  type LineworksAccount,
  keepsLineworksSession,
  lineworksCredentialSchema,
  type LineworksCredentials,
  lineworksSettingSchema,
  type LineworksSetting,
  profileStatusIdSchema,
} from './schemas.ts';
import { openSession } from './session.ts';
import { lineworksSignIn, type LineworksClient } from './sign-in.ts';
import { longest } from './wanted-fields.ts';
import type { CatalogueEntry } from '../../contract/commands/directory.ts';
import type { Kind } from '../../contract/settings/status.ts';
import { isBuiltIn } from './built-in-statuses.ts';

const statusMessage = '{message}';

/**
 * The four statuses that every domain starts with and may switch off (LINE WORKS,
 * directory-profile-status-list); available is having none.
 */
const lineworksProposals: readonly Proposal<LineworksSetting>[] = [
  { kind: 'available', setting: { clear: true } },
  { kind: 'busy', setting: { profileStatusId: 'BUSY', statusMessage }, mayBeOff: true },
  { kind: 'break', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'LEAVE_OFFICE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
];

/** The icons that say what somebody is doing (LINE WORKS, directory-profile-status-update-put). */
const kindsByIcon: ReadonlyMap<string, Kind> = new Map([
  ['ONLINE', 'available'],
  ['AT_OFFICE', 'available'],
  ['AT_HOME', 'available'],
  ['BUSY', 'busy'],
  ['URGENT', 'busy'],
  ['FOCUS_MODE', 'busy'],
  ['PHONE', 'busy'],
  ['MEETING', 'busy'],
  ['EDUCATION', 'busy'],
  ['EATING', 'break'],
  ['TEA_TIME', 'break'],
  ['AWAY', 'away'],
  ['BACK_SOON', 'away'],
  ['WORKING_OUTSIDE', 'away'],
  ['BUSINESS_TRIP', 'away'],
  ['OFF', 'offline'],
  ['HALF_DAY', 'offline'],
  ['VACATION', 'offline'],
  ['ABSENCE', 'offline'],
  ['SICK_LEAVE', 'offline'],
  ['LEAVE_OF_ABSENCE', 'offline'],
]);

/** A status that an administrator added; its icon says what kind it is, or nothing does. */
function lineworksProposalOf({
  setting,
  icon,
}: CatalogueEntry): AddedProposal<LineworksSetting> | null {
  const id = profileStatusIdSchema.safeParse(setting['profileStatusId']);
  if (!id.success || isBuiltIn(id.data)) return null;
  const kind = kindsByIcon.get(icon ?? '') ?? null;
  return { kind, setting: { profileStatusId: id.data, statusMessage } };
}

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
