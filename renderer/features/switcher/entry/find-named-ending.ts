import type { Ending } from '../../../../electron/contract/ending.ts';
import { type EntryClock, resolveClock } from './resolve-clock.ts';
import type { FoundEnding } from './found-ending.ts';
import { anyOf, notInside, wordEnd } from './fold-text.ts';

const until = `(?:${anyOf("until|till|til|'til|do|до")} +)`;
const suffix = `(?: *${anyOf('まで|까지')})`;

function pattern(body: string): RegExp {
  return new RegExp(`${notInside}(?:${body})${wordEnd}`, 'u');
}

const endOfDay = pattern(
  [
    `${until}?(?:the +)?${anyOf('end of the day|end of day|end of today|eod|koniec dnia|końca dnia|конец дня|конца дня')}`,
    anyOf('rest of the day|all day|reszta dnia|resztę dnia|na cały dzień|cały dzień|весь день'),
    anyOf('остаток дня|今日いっぱい|今日の終わりまで|今日中|本日中|一日中|終日|今日まで|本日まで'),
    anyOf('오늘까지|오늘 하루|하루 종일|하루종일|오늘 끝까지|하루 끝까지'),
  ].join('|'),
);
const nextMorning = pattern(
  [
    `${until}${anyOf('tomorrow morning|tomorrow|the morning|jutra rana|jutra|rana|jutro rano|завтрашнего утра|завтра|утра')}`,
    `${until}?${anyOf('next morning|next working morning|tomorrow morning|jutro rano|завтра утром')}`,
    `${anyOf('明日の朝|明日朝|明朝|翌朝|내일 아침|내일아침')}${suffix}?`,
    `${anyOf('明日|あした|내일')}${suffix}`,
  ].join('|'),
);
const noon = pattern(
  `${until}${anyOf('noon|midday|południa|полудня')}|${anyOf('正午|정오')}${suffix}`,
);
const midnight = pattern(
  `${until}${anyOf('midnight|północy|полуночи')}|${anyOf('真夜中|자정')}${suffix}`,
);

function stretchOf(match: RegExpExecArray): { from: number; to: number } {
  return { from: match.index, to: match.index + match[0].length };
}

const fixed: readonly (readonly [RegExp, Ending])[] = [
  [endOfDay, { kind: 'end-of-day' }],
  [midnight, { kind: 'end-of-day' }],
  [nextMorning, { kind: 'next-morning' }],
];

/** Finds the end of the day, the next morning, noon and midnight in a folded text. */
export function findNamedEnding(text: string, clock: EntryClock): FoundEnding | null {
  for (const [words, ending] of fixed) {
    const match = words.exec(text);
    if (match) return { ending: { kind: 'ending', ending }, ...stretchOf(match) };
  }
  const match = noon.exec(text);
  const typed = { hour: 12, minute: 0, half: 'pm', exact: true, day: null } as const;
  const ending = match && resolveClock(typed, clock);
  return ending ? { ending, ...stretchOf(match) } : null;
}
