import type { FoundEnding } from './found-ending.ts';
import { anyOf } from './word-pattern.ts';

const minuteMs = 60_000;
const bare = new RegExp(
  String.raw`(?<=^|[ \p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])` +
    `(?<lead>(?:^|(?<= ))${anyOf('for|na|przez|на')} +)?` +
    String.raw`(?<minutes>\d{1,3})(?= |$)`,
  'gu',
);

/** Every number that stands alone in a folded text, read as minutes; 0 is none. */
export function findBareMinutes(text: string): readonly FoundEnding[] {
  return [...text.matchAll(bare)].flatMap((match) => {
    const ms = Number(match.groups?.['minutes']) * minuteMs;
    if (ms === 0) return [];
    const place = { from: match.index, to: match.index + match[0].length };
    return [{ ending: { kind: 'ending', ending: { kind: 'for', ms } }, ...place }];
  });
}
