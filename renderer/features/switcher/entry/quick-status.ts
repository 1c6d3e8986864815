import type { Kind } from '../../../../electron/contract/settings/status.ts';
import { foldWord } from './fold-text.ts';

/** Words that mean one status in the five languages, and the kind it is of. */
interface SameWords {
  readonly kind: Kind;
  /** The words mean the kind itself, so they say nothing more about it. */
  readonly plain: boolean;
  readonly words: readonly string[];
}

function sameWords(kind: Kind, plain: boolean, words: string): SameWords {
  return { kind, plain, words: words.split('|').map((word) => foldWord(word)) };
}

/** A person may type in another language than the one their statuses are named in. */
const sameWordGroups: readonly SameWords[] = [
  sameWords(
    'available',
    true,
    'available|free|online|working|dostępny|dostępna|wolny|wolna|w pracy|対応可能|対応可|在席|' +
      'オンライン|空き|온라인|가능|업무 중|업무중|доступен|доступна|свободен|свободна|на месте|в сети',
  ),
  sameWords(
    'busy',
    true,
    'busy|dnd|do not disturb|zajęty|zajęta|nie przeszkadzać|取り込み中|取込中|多忙|忙しい|' +
      '바쁨|다른 용무 중|다른 용무중|방해 금지|방해금지|занят|занята|не беспокоить',
  ),
  sameWords(
    'busy',
    false,
    'meeting|spotkanie|zebranie|narada|会議|会議中|打ち合わせ|打合せ|ミーティング|회의|회의 중|회의중|' +
      '미팅|встреча|совещание|собрание',
  ),
  sameWords(
    'break',
    false,
    'lunch|obiad|lunchu|昼食|昼休み|お昼|ランチ|점심|점심시간|점심 시간|식사|обед|обедаю',
  ),
  sameWords('break', true, 'break|przerwa|休憩|휴식|쉬는 시간|перерыв'),
  sameWords(
    'away',
    true,
    'away|afk|brb|nieobecny|nieobecna|zaraz wracam|離席|離席中|外出|外出中|不在|자리 비움|자리비움|' +
      '외출|부재중|отошел|отошла|нет на месте',
  ),
  sameWords(
    'offline',
    true,
    'offline|off work|off|po pracy|koniec pracy|niedostępny|退勤|退社|終業|オフライン|퇴근|오프라인|' +
      'не работаю|после работы|не в сети',
  ),
];

/** A status as far as finding it goes. */
export interface QuickStatus {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

/** A status prepared for being found. */
export interface SearchStatus {
  readonly id: string;
  /** Id and name, folded. */
  readonly keys: readonly [id: string, name: string];
  /** The words of the name but the first. */
  readonly innerWords: readonly string[];
  /** Other words for the same. */
  readonly same: readonly string[];
  /** Words for something of its kind that say more than the kind. */
  readonly ofKind: readonly string[];
}

function means(group: SameWords, keys: readonly string[]): boolean {
  return group.words.some((word) => keys.includes(word));
}

/** Prepares a status; it is done once, not at every letter. */
export function searchStatus({ id, name, kind }: QuickStatus): SearchStatus {
  const keys = [foldWord(id), foldWord(name)] as const;
  const own = sameWordGroups.filter((group) => means(group, keys));
  const kinds = sameWordGroups.filter((group) => group.kind === kind && !own.includes(group));
  return {
    id,
    keys,
    innerWords: keys[1].split(' ').slice(1),
    same: [...own, ...kinds.filter(({ plain }) => plain && own.length === 0)].flatMap(
      ({ words }) => words,
    ),
    ofKind: kinds.flatMap(({ words }) => words),
  };
}
