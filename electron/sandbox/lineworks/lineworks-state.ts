import type { Person } from '../people.ts';
import type { RandomIds } from '../random-ids.ts';
import type { SiteDeps } from '../site-deps.ts';
import type {
  ProfileStatusId,
  StatusDefinition,
  StatusFields,
  StatusRecord,
} from './profile-status.ts';
import { sampleDefinitions } from './sample-definitions.ts';
import { createStatusStore, type StatusStore } from './status-store.ts';

/** The domain and its members, to be read and changed "from elsewhere". */
export interface LineworksState {
  readonly domainId: number;
  /** Whether the domain uses statuses at all; if not: "The status must be enable." */
  statusesEnabled: boolean;
  definitions: readonly StatusDefinition[];
  /** The free plan has no scope that writes. */
  plan: 'standard' | 'free';
  /** What the sign-in does with PKCE, which no document mentions. */
  pkce: 'ignored' | 'checked' | 'refused';
  /** The virtual administrator that calls on behalf of nobody. */
  readonly serviceAccountId: string;
  /** Requests a minute for each operation. */
  ratePerMinute: number;
  /** Life of access tokens that are issued from now on, in seconds. */
  accessTokenSeconds: number;
  /** Registered redirect addresses; null accepts every loopback address that ends in `/callback`. */
  redirectUris: readonly string[] | null;
  readonly store: StatusStore;
  /** The member with this resource id, e-mail address or `externalKey:{login}`. */
  memberOf(id: string): Person | undefined;
  definitionOf(id: ProfileStatusId): StatusDefinition | undefined;
  newStatusId(): string;
  statusesOf(userId: string): readonly StatusRecord[];
  /** Gives a member a PRESENT status, as if set in the messenger. */
  setPresent(
    userId: string,
    fields: Partial<StatusFields> & Pick<StatusFields, 'profileStatusId'>,
  ): StatusRecord;
  /** Removes a member's PRESENT status. */
  clearPresent(userId: string): void;
}

const BLANK = { statusMessage: null, startTime: null, endTime: null, autoReplyMail: null } as const;

const statusId = (ids: RandomIds): string => `uprofile-${ids.uuid().slice(9)}`;

/** A domain that uses the four built-in and two custom statuses. */
export const createLineworksState = (deps: SiteDeps): LineworksState => {
  const { ids, now, assumptions, people } = deps;
  const newStatusId = (): string => statusId(ids);
  const store = createStatusStore({ now, assumptions, newId: newStatusId });
  const present = (userId: string): StatusRecord | undefined =>
    store.of(userId).find((record) => record.scheduleType === 'PRESENT');
  const state: LineworksState = {
    domainId: 300_001,
    statusesEnabled: true,
    plan: 'standard',
    pkce: 'ignored',
    serviceAccountId: 'presently.serviceaccount@sample.example',
    definitions: sampleDefinitions(),
    ratePerMinute: 240,
    accessTokenSeconds: 86_400,
    redirectUris: null,
    store,
    memberOf: (id) =>
      people.find((person) =>
        [person.lineworksId, person.email, `externalKey:${person.login}`].includes(id),
      ),
    definitionOf: (id) => state.definitions.find((row) => row.profileStatusId === id),
    newStatusId,
    statusesOf: store.of,
    setPresent: (userId, fields) => {
      const userProfileStatusId = present(userId)?.userProfileStatusId ?? newStatusId();
      const record: StatusRecord = {
        ...BLANK,
        ...fields,
        userProfileStatusId,
        scheduleType: 'PRESENT',
      };
      store.put(userId, record);
      return record;
    },
    clearPresent: (userId) => {
      const record = present(userId);
      if (record !== undefined) store.remove(userId, record.userProfileStatusId);
    },
  };
  return state;
};
