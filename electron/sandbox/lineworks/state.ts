import type { Person } from '../people.ts';
import type { RandomIds } from '../random-ids.ts';
import type { SiteDeps } from '../sites.ts';
import {
  type ProfileStatusId,
  type StatusDefinition,
  type StatusFields,
  type StatusRecord,
  PROFILE_STATUS_IDS,
} from './profile-status.ts';
import { createStatusStore, type StatusStore } from './status-store.ts';

interface Named {
  readonly iconType: string;
  /** In the languages LINE WORKS knows: ko_KR, ja_JP, en_US, zh_CN, zh_TW. */
  readonly names: readonly [ko: string, ja: string, en: string, cn: string, tw: string];
}

const LANGUAGES = ['ko_KR', 'ja_JP', 'en_US', 'zh_CN', 'zh_TW'] as const;
const ENGLISH = 2;

const USED: Partial<Record<ProfileStatusId, Named>> = {
  BUSY: { iconType: 'BUSY', names: ['바쁨', '取り込み中', 'Busy', '忙碌', '忙碌'] },
  AWAY: { iconType: 'AWAY', names: ['자리비움', '離席中', 'Away', '离开', '離開'] },
  LEAVE_OFFICE: { iconType: 'OFF', names: ['퇴근', '時間外', 'Off work', '下班', '下班'] },
  ABSENCE: { iconType: 'ABSENCE', names: ['부재', '不在', 'Absent', '缺席', '缺席'] },
  CUSTOM01: {
    iconType: 'MEETING',
    names: ['회의 중', '会議中', 'In a meeting', '会议中', '會議中'],
  },
  CUSTOM02: { iconType: 'EATING', names: ['점심 식사', '昼休み', 'Lunch', '午餐', '午餐'] },
};

/** The sixteen statuses there may be; the sample domain uses the built-in ones and two of its own. */
const sampleDefinitions = (): readonly StatusDefinition[] =>
  PROFILE_STATUS_IDS.map((id, index) => {
    const named = USED[id];
    return {
      profileStatusId: id,
      name: named?.names[ENGLISH] ?? id,
      i18nNames: LANGUAGES.flatMap((language, at) => {
        const name = named?.names[at];
        return name === undefined ? [] : [{ language, name }];
      }),
      iconType: named?.iconType ?? 'ACTION',
      used: named !== undefined,
      settableByMembers: true,
      displayOrder: index + 1,
    };
  });

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

const SCOPES = ['user', 'user.read', 'directory', 'directory.read'] as const;
const NOT_FREE: readonly string[] = ['user', 'directory', 'directory.read'];

/** The scopes an app of this domain may be given: the free plan lacks most (LINE WORKS, directory). */
export const scopesOf = ({ plan }: Pick<LineworksState, 'plan'>): readonly string[] =>
  SCOPES.filter((scope) => plan !== 'free' || !NOT_FREE.includes(scope));

/** The scopes in a request, separated by spaces; null if there are none, or one is not to be had. */
export const readScopes = (
  text: string | null,
  state: Pick<LineworksState, 'plan'>,
): readonly string[] | null => {
  const scopes = (text ?? '').split(' ').filter((scope) => scope !== '');
  const known = scopesOf(state);
  return scopes.length > 0 && scopes.every((scope) => known.includes(scope)) ? scopes : null;
};
