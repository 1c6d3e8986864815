import type { Proposal } from '../port.ts';
import type { LineworksSetting } from './setting.ts';

const statusMessage = '{message}';

/**
 * The four statuses that every domain starts with and may switch off (LINE WORKS,
 * directory-profile-status); available is having none.
 */
export const lineworksProposals: readonly Proposal<LineworksSetting>[] = [
  { kind: 'available', setting: { clear: true } },
  { kind: 'busy', setting: { profileStatusId: 'BUSY', statusMessage }, mayBeOff: true },
  { kind: 'break', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'AWAY', statusMessage }, mayBeOff: true },
  { kind: 'away', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'LEAVE_OFFICE', statusMessage }, mayBeOff: true },
  { kind: 'offline', setting: { profileStatusId: 'ABSENCE', statusMessage }, mayBeOff: true },
];
