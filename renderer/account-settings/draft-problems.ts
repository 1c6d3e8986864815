import {
  cleanLine,
  cleanText,
  foldName,
  hasVisibleText,
} from '../../electron/contract/clean-text.ts';
import { sameKeys } from '../../electron/contract/settings/same-keys.ts';
import type { Status } from '../../electron/contract/settings/status.ts';
import { readNumber } from '../lib/read-number.ts';
import type { StatusDraft } from './status-draft.ts';
import { useTranslation } from 'react-i18next';

/** What can be seen to be wrong with a field without asking anybody. */
export type DraftProblem =
  | { readonly kind: 'needed' | 'not-seen' | 'hex' }
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'range'; readonly least: number; readonly most: number }
  | { readonly kind: 'name-taken' | 'hotkey-taken'; readonly by: string };

/** The fields of a status that an error can stand at. */
export const statusFields = [
  'name',
  'colour',
  'message',
  'hotkey',
  'minutes',
  'warnMinutes',
] as const;
export type StatusField = (typeof statusFields)[number];
export type DraftProblems = Readonly<Partial<Record<StatusField, DraftProblem>>>;

/** The contract's limits, in characters and minutes; a test holds the two together. */
export const limits = {
  name: 80,
  message: 1000,
  hotkey: 80,
  minutes: 366 * 24 * 60,
} as const;

const hex = /^#[0-9a-f]{6}$/iu;

function longer({ length }: string, most: number): DraftProblem | null {
  return length > most ? { kind: 'too-long', length, most } : null;
}

function outside(text: string, least: number): DraftProblem | null {
  if (text.trim() === '' || readNumber(text, least, limits.minutes) !== null) return null;
  return { kind: 'range', least, most: limits.minutes };
}

function nameProblem(name: string, others: readonly Status[]): DraftProblem | null {
  if (name.trim() === '') return { kind: 'needed' };
  if (!hasVisibleText(name)) return { kind: 'not-seen' };
  const taken = others.find((other) => foldName(other.name) === foldName(name));
  if (taken !== undefined) return { kind: 'name-taken', by: taken.name };
  return longer(cleanLine(name), limits.name);
}

function hotkeyProblem(hotkey: string, others: readonly Status[]): DraftProblem | null {
  if (hotkey.trim() === '') return null;
  const taken = others.find((other) => sameKeys(other.hotkey ?? '', hotkey));
  if (taken !== undefined) return { kind: 'hotkey-taken', by: taken.name };
  return longer(hotkey.trim(), limits.hotkey);
}

/** What is wrong with a draft by field; `others` are the statuses beside it. */
export function draftProblems(draft: StatusDraft, others: readonly Status[]): DraftProblems {
  const colour = draft.colour.trim();
  const found: Readonly<Record<StatusField, DraftProblem | null>> = {
    name: nameProblem(draft.name, others),
    colour: colour === '' || hex.test(colour) ? null : { kind: 'hex' },
    message: longer(cleanText(draft.message.trim()), limits.message),
    hotkey: hotkeyProblem(draft.hotkey, others),
    minutes: outside(draft.minutes, 1),
    warnMinutes: outside(draft.warnMinutes, 0),
  };
  return Object.fromEntries(
    statusFields.flatMap((field) => {
      const problem = found[field];
      return problem === null ? [] : [[field, problem]];
    }),
  );
}

/** Says what is wrong with a field. */
export function useProblemText(): (problem: DraftProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.kind) {
      case 'needed':
        return t('accountsPage.needed');
      case 'not-seen':
        return t('statusesPage.notSeen');
      case 'hex':
        return t('statusesPage.hex');
      case 'too-long':
        return t('statusesPage.tooLong', { length: problem.length, most: problem.most });
      case 'range':
        return t('statusesPage.range', { least: problem.least, most: problem.most });
      case 'name-taken':
        return t('statusesPage.nameTaken', { name: problem.by });
      case 'hotkey-taken':
        return t('statusesPage.hotkeyTaken', { name: problem.by });
    }
  };
}
