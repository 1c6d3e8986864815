import type { EntryClock } from './entry-clock.ts';
import { foldText, type FoldedText } from './fold-text.ts';
import { findEnding, type SaidEnding } from './find-ending.ts';
import type { EntryEnding, FoundEnding } from './found-ending.ts';
import { messageOf } from './message-of.ts';
import { nameStatuses, type Named } from './name-statuses.ts';
import type { Match } from './match-status.ts';
import { withoutStretch, type Stretch } from './phrases.ts';
import type { SearchStatus } from './quick-status.ts';

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
function literal(text: FoldedText, { found }: SaidEnding, { statuses }: EntryContext): Candidates {
  if (!found) return [];
  return nameStatuses(text, withoutStretch(text.text.length, null), statuses)
    .filter((each) => each.match === 'id' || each.match === 'name' || each.match === 'beginning')
    .filter((each) => each.from < found.to && found.from < each.to)
    .map((each) => candidate(text, each, null));
}

function byName(text: FoldedText, said: SaidEnding, context: EntryContext): Candidates {
  const { found, isGuess } = said;
  const rest = withoutStretch(text.text.length, found);
  const named = nameStatuses(text, rest, context.statuses);
  const withEnding = named.map((each) => candidate(text, each, found));
  // A number at the end of a message may be a word of it.
  const isInMessage = isGuess && withEnding[0]?.message !== null;
  const asWord = isInMessage ? named.slice(0, 1).map((each) => candidate(text, each, null)) : [];
  return unlike([...literal(text, said, context), ...withEnding, ...asWord]);
}

function withoutName(text: FoldedText, { found }: SaidEnding, context: EntryContext): Candidates {
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
  const said = findEnding(text, context);
  const named = byName(text, said, context).slice(0, mostCandidates);
  return named.length > 0 ? named : withoutName(text, said, context);
}
