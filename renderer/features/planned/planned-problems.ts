import type {
  ScheduledStatus,
  ScheduleRules,
} from '../../../electron/contract/scheduled-status.ts';
import { textAt, fieldsOf, missingIn } from '../../forms/draft.ts';
import { graphemes } from '../../account-settings/setting-warnings.ts';
import { formOf } from '../../account-settings/setting-draft.ts';
import { instantsOf, type PlannedDraft } from './planned-draft.ts';
import { useTranslation } from 'react-i18next';

/** Why something cannot be planned so. */
export type PlannedProblem =
  | { readonly kind: 'no-time' | 'past' | 'order' | 'needed' }
  /** In graphemes. */
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number };

/** By the field: `from`, `to`, or the path in the setting; in the order of the form. */
export type PlannedProblems = ReadonlyMap<string, PlannedProblem>;

/** What a draft is looked at with. */
export interface PlannedContext {
  readonly rules: ScheduleRules;
  /** What is changed; null where something new is planned. */
  readonly entry: ScheduledStatus | null;
  /** Epoch ms. */
  readonly now: number;
}

type Found = readonly (readonly [field: string, problem: PlannedProblem])[];

function timeProblems(draft: PlannedDraft, context: PlannedContext): Found {
  const { startsAt, endsAt } = instantsOf(draft, context.entry);
  const from: Found = startsAt === null ? [['from', { kind: 'no-time' }]] : [];
  const to: Found = endsAt === null ? [['to', { kind: 'no-time' }]] : [];
  if (startsAt === null || endsAt === null) return [...from, ...to];
  if (startsAt <= context.now) return [['from', { kind: 'past' }]];
  return endsAt <= startsAt ? [['to', { kind: 'order' }]] : [];
}

/** What else is planned in that time, which the system may let give way; null if nothing is. */
export function overlapping(
  request: Pick<ScheduledStatus, 'startsAt' | 'endsAt'> | null,
  others: readonly ScheduledStatus[],
): ScheduledStatus | null {
  if (request === null) return null;
  const { startsAt, endsAt } = request;
  return others.find((each) => each.startsAt < endsAt && each.endsAt > startsAt) ?? null;
}

function settingProblems({ setting }: PlannedDraft, { rules }: PlannedContext): Found {
  const fields = fieldsOf(formOf(rules.forms, setting).parts, '', setting.draft);
  const missing = new Set(missingIn(fields, setting.draft));
  return fields.flatMap(({ path }): Found => {
    if (missing.has(path)) return [[path, { kind: 'needed' }]];
    const most = rules.longest[path];
    const length = graphemes(textAt(setting.draft, path).trim());
    return most === undefined || length <= most ? [] : [[path, { kind: 'too-long', length, most }]];
  });
}

/** Everything that is wrong with a draft and can be seen without asking anybody. */
export function plannedProblems(draft: PlannedDraft, context: PlannedContext): PlannedProblems {
  return new Map([...timeProblems(draft, context), ...settingProblems(draft, context)]);
}

/** Says why something cannot be planned so. */
export function useProblemWords(): (problem: PlannedProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.kind) {
      case 'no-time':
        return t('history.correction.needed');
      case 'past':
        return t('plannedPage.past');
      case 'order':
        return t('history.correction.order');
      case 'needed':
        return t('accountsPage.needed');
      case 'too-long':
        return t('statusesPage.tooLong', { length: problem.length, most: problem.most });
    }
  };
}
