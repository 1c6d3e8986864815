import type { EntryClock } from './resolve-clock.ts';
import { foldText, type FoldedText, anyOf } from './fold-text.ts';
import type { EntryEnding, FoundEnding } from './found-ending.ts';
import { nameStatuses, type Named, type Match } from './match-status.ts';
import type { SearchStatus } from './quick-status.ts';
import { withoutStretch, type Stretch } from './phrases.ts';
import { findDuration } from './find-duration.ts';
import { findNamedEnding } from './find-named-ending.ts';
import { findTime } from './find-time.ts';
import { minuteMs } from '../../../../electron/contract/time.ts';

const edges = /^[\s,;:、。–—-]+|[\s,;:、–—-]+$/gu;
/** What only joined a name to an ending: 会議で15時まで. */
const joint = /(?<=^|[\p{sc=Han}\p{sc=Katakana}ー])[では]$/u;

/** What is left of a text as it was typed, without these stretches of the folded one; null if nothing. */
function messageOf(text: FoldedText, used: readonly Stretch[]): string | null {
  const inOrder = used.toSorted((one, other) => one.from - other.from);
  const parts: string[] = [];
  let from = 0;
  for (const stretch of [...inOrder, { from: text.text.length, to: text.text.length }]) {
    parts.push(text.source.slice(text.at[from] ?? 0, text.at[stretch.from] ?? 0));
    from = stretch.to;
  }
  const message = parts
    .map((part) => part.replaceAll(/\s+/gu, ' ').replaceAll(edges, '').replace(joint, ''))
    .filter((part) => part !== '')
    .join(' ');
  return message === '' ? null : message;
}

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
    const stretch = { from: match.index, to: match.index + match[0].length };
    return [{ ending: { kind: 'ending', ending: { kind: 'for', ms } }, ...stretch }];
  });
}

/** One way to understand what was typed; null: nothing of the kind was typed. */
export interface QuickCandidate {
  readonly statusId: string;
  readonly message: string | null;
  readonly ending: EntryEnding | null;
  /** `kept`: no status was named, so the present one stays; `any`: nothing was typed to choose by. */
  readonly match: Match | 'kept' | 'any';
}

/** What an entry is understood with. */
export interface EntryContext {
  /** In the order in which they are offered where nothing else decides. */
  readonly statuses: readonly SearchStatus[];
  /** What shows now, with its message. */
  readonly present: { readonly statusId: string; readonly message: string | null } | null;
  readonly clock: EntryClock;
}

type Candidates = readonly QuickCandidate[];

const mostCandidates = 8;

function candidate(text: FoldedText, named: Named, found: FoundEnding | null): QuickCandidate {
  const { statusId, match } = named;
  // A word that only tells the kind, such as a meeting, says more than the status does.
  const used: readonly Stretch[] = match === 'kind' ? [] : [named];
  const message = messageOf(text, found ? [...used, found] : used);
  return { statusId, match, message, ending: found?.ending ?? null };
}

function kept(text: FoldedText, found: FoundEnding | null, { present }: EntryContext): Candidates {
  if (!present) return [];
  const message = messageOf(text, found ? [found] : []) ?? present.message;
  const { statusId } = present;
  return [{ statusId, message, ending: found?.ending ?? null, match: 'kept' }];
}

/** Every status with this ending, for those who say when before they say what. */
function any(
  found: FoundEnding | null,
  { statuses }: EntryContext,
  except: string | null,
): Candidates {
  return statuses
    .filter(({ id }) => id !== except)
    .map(({ id }) => ({
      statusId: id,
      message: null,
      ending: found?.ending ?? null,
      match: 'any',
    }));
}

function unlike(candidates: Candidates): Candidates {
  const seen = new Set<string>();
  return candidates.filter((each) => {
    const key = JSON.stringify([each.statusId, each.message, each.ending]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A number may belong to the name of a status, as in `Room 5`. */
function literal(text: FoldedText, { found }: TypedEnding, { statuses }: EntryContext): Candidates {
  if (!found) return [];
  return nameStatuses(text, withoutStretch(text.text.length, null), statuses)
    .filter((each) => each.match === 'id' || each.match === 'name' || each.match === 'beginning')
    .filter((each) => each.from < found.to && found.from < each.to)
    .map((each) => candidate(text, each, null));
}

function byName(text: FoldedText, ending: TypedEnding, context: EntryContext): Candidates {
  const { found, isGuess } = ending;
  const rest = withoutStretch(text.text.length, found);
  const named = nameStatuses(text, rest, context.statuses);
  const withEnding = named.map((each) => candidate(text, each, found));
  // A number at the end of a message may be a word of it.
  const isInMessage = isGuess && withEnding[0]?.message !== null;
  const asWord = isInMessage ? named.slice(0, 1).map((each) => candidate(text, each, null)) : [];
  return unlike([...literal(text, ending, context), ...withEnding, ...asWord]);
}

function withoutName(text: FoldedText, { found }: TypedEnding, context: EntryContext): Candidates {
  const stays = kept(text, found, context);
  const rest = withoutStretch(text.text.length, found);
  const isOnlyEnding = rest.every(({ from, to }) => text.text.slice(from, to).trim() === '');
  if (!isOnlyEnding) return stays;
  return [...stays, ...any(found, context, context.present?.statusId ?? null)];
}

/**
 * What a person may mean with a line such as `lunch 45`, `zajęty do 14`, `회의 15시까지`: the
 * likeliest first. Durations and times are understood in all five languages, whatever the
 * program's own is; what is neither status nor ending is the message. Never throws.
 */
export function quickEntry(typed: string, context: EntryContext): Candidates {
  const text = foldText(typed);
  if (text.text.trim() === '') return any(null, context, null);
  const ending = findEnding(text, context);
  const named = byName(text, ending, context).slice(0, mostCandidates);
  return named.length > 0 ? named : withoutName(text, ending, context);
}

/** The ending that an entry says, if it says one. */
interface TypedEnding {
  readonly found: FoundEnding | null;
  /** A number without a unit, which could as well be a word of the message. */
  readonly isGuess: boolean;
}

interface EndingContext {
  readonly statuses: readonly SearchStatus[];
  readonly clock: EntryClock;
}

/** A number is minutes where it begins or ends the text or stands beside the status, else a word. */
function standsOut(number: Stretch, text: FoldedText, statuses: readonly SearchStatus[]): boolean {
  const isEmpty = (from: number, to: number): boolean => text.text.slice(from, to).trim() === '';
  if (isEmpty(0, number.from) || isEmpty(number.to, text.text.length)) return true;
  const parts = withoutStretch(text.text.length, number);
  const [best] = nameStatuses(text, parts, statuses);
  if (!best) return false;
  return isEmpty(Math.min(best.to, number.to), Math.max(best.from, number.from));
}

/** Finds when an entry ends: a time or a length if one is typed, else a number that can be minutes. */
function findEnding(text: FoldedText, { statuses, clock }: EndingContext): TypedEnding {
  const typed =
    findTime(text.text, clock) ?? findNamedEnding(text.text, clock) ?? findDuration(text.text);
  if (typed) return { found: typed, isGuess: false };
  const numbers = findBareMinutes(text.text).filter((each) => standsOut(each, text, statuses));
  const found = numbers.at(-1) ?? null;
  return { found, isGuess: found !== null };
}
