import type {
  ScheduledStatus,
  ScheduleRules,
} from '../../../electron/contract/scheduled-status.ts';
import {
  settingOf,
  startSetting,
  type SettingDraft,
} from '../../account-settings/setting-draft.ts';
import { presetSpan, instantOf, spanTexts, type SpanTexts } from './planned-span.ts';

/** A status that is being planned, as it stands in its form. */
export interface PlannedDraft {
  readonly span: SpanTexts;
  readonly setting: SettingDraft;
}

/** What is sent for it; null where the times cannot be read. */
export type PlannedRequest = Pick<ScheduledStatus, 'setting' | 'startsAt' | 'endsAt'>;

/** What a form begins with: what is planned already, or the whole of tomorrow. `now` is epoch ms. */
export function startDraft(
  { forms }: Pick<ScheduleRules, 'forms'>,
  entry: ScheduledStatus | null,
  now: number,
): PlannedDraft {
  return {
    span: entry === null ? presetSpan('tomorrow', now) : spanTexts(entry),
    setting: startSetting(forms, entry?.setting ?? null),
  };
}

/** Both instants of a draft, epoch ms; null where nothing readable stands there. */
export function instantsOf(
  { span }: PlannedDraft,
  entry: ScheduledStatus | null,
): { readonly startsAt: number | null; readonly endsAt: number | null } {
  return {
    startsAt: instantOf(span.fromDay, span.fromTime, entry?.startsAt ?? null),
    endsAt: instantOf(span.toDay, span.toTime, entry?.endsAt ?? null),
  };
}

/** What a draft asks for. `entry` is what it began with. */
export function requestOf(
  { forms }: Pick<ScheduleRules, 'forms'>,
  draft: PlannedDraft,
  entry: ScheduledStatus | null,
): PlannedRequest | null {
  const { startsAt, endsAt } = instantsOf(draft, entry);
  if (startsAt === null || endsAt === null) return null;
  return { setting: settingOf(forms, draft.setting), startsAt, endsAt };
}
