import { type EntryClock, resolveClock, type DayHalf, type TypedTime } from './resolve-clock.ts';
import type { FoundEnding } from './found-ending.ts';
import { anyOf, letter, notInside, wordEnd } from './fold-text.ts';

const until = anyOf("until|untill|till|til|'til|do|до");
const untilAfter = anyOf('まで|까지');
const tomorrow = anyOf('tomorrow|jutro|jutra|завтра|明日の|明日|あした|내일');
const today = anyOf('today|dziś|dzisiaj|сегодня|今日の|今日|本日|오늘');
const at = anyOf("at|o|o godz.|godz.|godz|godziny|godzinie|o godzinie|в|o'clock");

const halves: Readonly<Record<DayHalf, string>> = {
  am: 'am|a.m.|a.m|in the morning|rano|утра|午前|朝|오전|아침',
  pm:
    'pm|p.m.|p.m|in the afternoon|in the evening|tonight|po południu|popołudniu|wieczorem|дня|' +
    'вечера|午後|昼|夕方|오후|낮|점심|저녁',
  night: 'at night|w nocy|ночи|夜|深夜|밤|새벽',
};
const latinHalf = anyOf('am|a.m.|a.m|pm|p.m.|p.m');
const half = anyOf(Object.values(halves).join('|'));
const halfPatterns = (Object.entries(halves) as [DayHalf, string][]).map(
  // The keys are those of the table above, which `Object.entries` forgets.
  ([each, words]) => [each, new RegExp(`^${anyOf(words)}$`, 'u')] as const,
);

const day = `(?:(?<tomorrow1>${tomorrow})|${today})`;
const dayAfter = `(?: *,? *(?:(?<tomorrow2>${tomorrow})|${today})${wordEnd})?`;
const lead =
  `${notInside}(?:(?<until1>${until}) +)?(?:(?<today1>${day}) *,? *)?` +
  `(?:(?<until2>${until}) +)?(?:(?<at>${at}) *)?(?:(?<half1>${half})の? *)?`;
const number = String.raw`(?<hour>\d{1,2})`;
const cjk =
  String.raw`(?: *(?:時(?!間)|시(?!간))(?: *(?:(?<minute1>\d{1,2}) *[分분]|(?<halfPast>半|반)))?` +
  String.raw`|(?<separator>[:.])(?<minute2>\d{2})(?!\d|[.,:]\d))?`;
const oclock = anyOf("o'clock|oclock|часов|часа|час|ч.|ч");
const tail =
  `(?: *(?:(?<latin>${latinHalf})|(?<half2>${half}))${wordEnd})?(?: *${oclock}${wordEnd})?` +
  `(?: *(?<half3>${half})${wordEnd})?${dayAfter}(?: *(?<until3>${untilAfter}))?`;
const time = new RegExp(`${lead}${number}${cjk}${tail}`, 'gu');
/** A number that goes on, or has another unit, is no hour. */
const goesOn = new RegExp(
  `^(?:[\\p{N}:]|[.,]\\p{N}|${letter}| *(?:時間|시간|分|분|秒|초|日間))`,
  'u',
);
const otherUnit = new RegExp(
  `^ *${anyOf('min|minut|minuty|mins|minutes|hours|hour|h|мин|минут|часа|godz|godziny|godzin|%')}`,
  'u',
);

type Groups = Readonly<Record<string, string | undefined>>;

function some(groups: Groups, ...names: readonly string[]): string | undefined {
  return names.map((name) => groups[name]).find((value) => value !== undefined);
}

function halfOf(groups: Groups): DayHalf | null {
  const word = some(groups, 'latin', 'half1', 'half2', 'half3');
  if (word === undefined) return null;
  return halfPatterns.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function minuteOf(groups: Groups): number {
  if (groups['halfPast'] !== undefined) return 30;
  return Number(some(groups, 'minute1', 'minute2') ?? 0);
}

/** Alone a number is no time; something must say so. */
function saysTime(match: string, groups: Groups): boolean {
  if (some(groups, 'until1', 'until2', 'until3') !== undefined) return true;
  if (groups['at'] !== undefined && some(groups, 'tomorrow1', 'tomorrow2')) return true;
  return groups['separator'] === ':' || groups['latin'] !== undefined || /[時시]/u.test(match);
}

function isTime(match: RegExpExecArray, text: string): boolean {
  const groups = match.groups ?? {};
  if (!saysTime(match[0], groups)) return false;
  const rest = text.slice(match.index + match[0].length);
  if (goesOn.test(rest)) return false;
  const isBare = some(groups, 'minute1', 'minute2', 'latin', 'half1', 'until3') === undefined;
  return !isBare || /[時시]/u.test(match[0]) || !otherUnit.test(rest);
}

function typedTime(groups: Groups): TypedTime {
  const hour = groups['hour'] ?? '';
  const isTomorrow = some(groups, 'tomorrow1', 'tomorrow2') !== undefined;
  const isToday = groups['today1'] !== undefined;
  return {
    hour: Number(hour),
    minute: minuteOf(groups),
    half: halfOf(groups),
    // With minutes, 12 is what a 24 hour clock shows at noon.
    exact: hour.startsWith('0') || (hour === '12' && groups['minute2'] !== undefined),
    day: isTomorrow ? 'tomorrow' : isToday ? 'today' : null,
  };
}

/** Finds a time of day such as `until 2pm`, `do 14.30`, `до 3 часов дня`, `15時まで`, `오후 3시까지`. */
export function findTime(text: string, clock: EntryClock): FoundEnding | null {
  for (const match of text.matchAll(time)) {
    if (!isTime(match, text)) continue;
    const ending = resolveClock(typedTime(match.groups ?? {}), clock);
    if (ending) return { ending, from: match.index, to: match.index + match[0].length };
  }
  return null;
}
