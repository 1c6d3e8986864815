import type { LineworksState } from './lineworks-state.ts';
import type { StatusRecord } from './profile-status.ts';

const ICONS = 'https://static.worksmobile.net/static/wm/settings/profile_state';

/** A record as answers show it: LINE WORKS, UserProfileStatus. */
export const statusView = (state: LineworksState, record: StatusRecord): object => ({
  userProfileStatusId: record.userProfileStatusId,
  profileStatusId: record.profileStatusId,
  profileStatusName: state.definitionOf(record.profileStatusId)?.name ?? record.profileStatusId,
  iconUrl: `${ICONS}/ic-16-${record.profileStatusId.toLowerCase()}.png`,
  scheduleType: record.scheduleType,
  statusMessage: record.statusMessage,
  startTime: record.startTime,
  endTime: record.endTime,
  autoReplyMail: record.autoReplyMail,
});
