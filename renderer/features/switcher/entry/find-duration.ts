import { endingLimits } from '../../../../electron/contract/duration.ts';
import type { EntryEnding, FoundEnding } from './found-ending.ts';
import { anyOf, notInside, wordEnd } from './fold-text.ts';
import { minuteMs } from '../../../../electron/contract/time.ts';

const unitMs = { d: 1440 * minuteMs, h: 60 * minuteMs, m: minuteMs, s: 1000 } as const;

const days = anyOf('d|day|days|dzień|dni|день|дня|дней|日間|일간|일 동안|일동안');
const hours = anyOf(
  'h|hr|hrs|hour|hours|godz|godzina|godzinę|godziny|godzin|ч|час|часа|часов|時間|시간',
);
const minutes = anyOf(
  'm|min|mins|minute|minutes|minuta|minutę|minuty|minut|мин|м|минута|минуту|минуты|минут|分|분',
);
const seconds = anyOf('s|sec|secs|second|seconds|sek|сек|секунд|секунды|秒|초');

const amount = String.raw`(?<amount>\d{1,5}(?:[.,]\d{1,2})?|[.,]\d{1,2})`;
const unit = `(?:(?<d>${days})|(?<h>${hours})|(?<m>${minutes})|(?<s>${seconds}))${wordEnd}\\.?`;
const first = new RegExp(`${notInside}${amount} *${unit}`, 'u');
const joint = ` *(?:,|(?:${anyOf('and|i|oraz|и')}(?= )))? *`;
const further = new RegExp(`^${joint}${amount} *${unit}`, 'u');
/** `1h30`, `2 godz 15`: what follows hours without a unit is minutes. */
const bareMinutes = /^ *(?<minutes>[0-5]?\d)(?![\p{N}\p{L}:.,])/u;
const half = /^ *(?:半|반)/u;
const before = new RegExp(`(?<=^| )${anyOf('for|up to|until|na|przez|do|на|до')} +$`, 'u');
const after = /^ *(?:間|동안|간)/u;

/** Lengths in words, in minutes. */
const phrases = [
  [90, 'an hour and a half|hour and a half|półtorej godziny|полтора часа|一時間半|한 시간 반'],
  [15, 'a quarter of an hour|quarter of an hour|quarter hour|kwadrans|четверть часа'],
  [30, 'half an hour|half hour|pół godziny|pół godz|полчаса|пол часа|三十分|반 시간|반시간'],
  [60, 'an hour|one hour|godzinę|час|一時間|한 시간|한시간'],
  [120, 'two hours|dwie godziny|два часа|二時間|두 시간|두시간'],
  [180, 'three hours|trzy godziny|три часа|三時間|세 시간|세시간'],
] as const;
const phrasePatterns = phrases.map(([length, words]) => ({
  length,
  pattern: new RegExp(`${notInside}${anyOf(words)}${wordEnd}`, 'u'),
}));

type Unit = keyof typeof unitMs;
const units: readonly Unit[] = ['d', 'h', 'm', 's'];

interface Part {
  readonly ms: number;
  readonly unit: Unit;
  readonly length: number;
}

function partOf(match: RegExpExecArray): Part {
  const groups = match.groups ?? {};
  const unitFound = units.find((each) => groups[each] !== undefined) ?? 'm';
  const number = Number((groups['amount'] ?? '').replace(',', '.'));
  return { ms: number * unitMs[unitFound], unit: unitFound, length: match[0].length };
}

/** What may follow hours: a half, or minutes without their unit. */
function restOfHours(text: string): Part | null {
  const halved = half.exec(text);
  if (halved) return { ms: unitMs.h / 2, unit: 'm', length: halved[0].length };
  const bare = bareMinutes.exec(text);
  const count = bare?.groups?.['minutes'];
  if (!bare || count === undefined) return null;
  return { ms: Number(count) * unitMs.m, unit: 'm', length: bare[0].length };
}

function nextPart(text: string, last: Unit): Part | null {
  const match = further.exec(text);
  const part = match && partOf(match);
  if (part && units.indexOf(part.unit) > units.indexOf(last)) return part;
  return last === 'h' ? restOfHours(text) : null;
}

function ending(totalMs: number): EntryEnding {
  const ms = Math.round(totalMs);
  if (ms < endingLimits.shortestMs) return { kind: 'trouble', trouble: 'too-short' };
  if (ms > endingLimits.longestMs) return { kind: 'trouble', trouble: 'too-long' };
  return { kind: 'ending', ending: { kind: 'for', ms } };
}

/** With the words around it that belong to a length: `for`, `na`, `на`, `間`, `동안`. */
function around(text: string, from: number, to: number): { from: number; to: number } {
  const lead = before.exec(text.slice(0, from))?.[0].length ?? 0;
  const tail = after.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - lead, to: to + tail };
}

function inWords(text: string): FoundEnding | null {
  for (const { length, pattern } of phrasePatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const to = match.index + match[0].length;
    return { ending: ending(length * minuteMs), ...around(text, match.index, to) };
  }
  return null;
}

/** Finds a length such as `45m`, `1h30`, `1,5 godz.`, `30分`, `두 시간` in a folded text. */
export function findDuration(text: string): FoundEnding | null {
  const match = first.exec(text);
  if (!match) return inWords(text);
  let part: Part | null = partOf(match);
  let totalMs = 0;
  let to = match.index;
  while (part) {
    totalMs += part.ms;
    to += part.length;
    part = nextPart(text.slice(to), part.unit);
  }
  return { ending: ending(totalMs), ...around(text, match.index, to) };
}
