import type { Assumptions } from '../assumptions.ts';
import { type VendorRequest, answers, type VendorAnswer } from '../exchange.ts';
import type { Person } from '../people.ts';
import type { LineworksState } from './state.ts';
import type { StatusRecord } from './profile-status.ts';

/** A call with a valid token, of a member or of the service account. */
export interface LineworksCall {
  readonly state: LineworksState;
  readonly assumptions: Readonly<Assumptions>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly request: VendorRequest;
  /** Whose token it is; null is the service account, which is nobody and may do everything. */
  readonly caller: Person | null;
  /** Decoded path values, in order. */
  readonly values: readonly string[];
}

const CODES: Readonly<Record<number, string>> = {
  400: 'INVALID_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'ALREADY_EXIST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  401: 'Authentication failed.',
  404: 'Not Found',
  429: 'API rate limit exceeded',
};

/** An error in the form of LINE WORKS, error-codes: `{"code", "description"}`. */
export const lineworksError = (status: number, description?: string): VendorAnswer =>
  answers.json(
    status,
    {
      code: CODES[status] ?? 'INTERNAL_SERVER_ERROR',
      description: description ?? DESCRIPTIONS[status] ?? 'Error',
    },
    status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {},
  );

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
