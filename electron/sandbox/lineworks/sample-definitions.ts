import {
  PROFILE_STATUS_IDS,
  type ProfileStatusId,
  type StatusDefinition,
} from './profile-status.ts';

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
export const sampleDefinitions = (): readonly StatusDefinition[] =>
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
