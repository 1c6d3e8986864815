import type { ScheduleRules } from '../../../electron/contract/scheduled-status.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import type { FormContext } from '../../forms/draft.ts';
import { catalogueIn, type CatalogueState } from '../../account-settings/use-catalogues.ts';
import { useSettingLabels } from '../../account-settings/use-setting-labels.ts';
import type { ScheduleList } from './use-schedule.ts';
import { useMemo } from 'react';
import { useLocale } from '../../i18n/use-instant-format.ts';
import { minuteMs, hourMs, dayMs } from '../../../electron/contract/time.ts';

/** Says when something is planned; instants are epoch ms. */
export interface PlannedFormat {
  /** From when until when, with what both have in common said once. */
  span(from: number, to: number): string;
  /** `tomorrow`, `in 3 days`, `in 2 hours`. */
  relative(at: number, now: number): string;
}

/** From here on a number of days says less than one of weeks. */
const mostDays = 13;
const daysOfWeek = 7;

/** How many midnights lie between; days are not all of the same length. */
function daysBetween(now: number, at: number): number {
  const midnight = (instant: number): number => new Date(instant).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(now)) / dayMs);
}

/** The formats of one locale, in the computer's own zone. */
export function createPlannedFormat(locale: string): PlannedFormat {
  const span = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    span: (from, to) => span.formatRange(from, to),
    relative: (at, now) => {
      const days = daysBetween(now, at);
      if (days > mostDays) return relative.format(Math.round(days / daysOfWeek), 'week');
      if (days > 0) return relative.format(days, 'day');
      const left = at - now;
      if (left >= hourMs) return relative.format(Math.round(left / hourMs), 'hour');
      return relative.format(Math.max(1, Math.ceil(left / minuteMs)), 'minute');
    },
  };
}

/** What every part of the page is drawn with. */
export interface PlannedContext {
  readonly account: DeliveryView;
  readonly rules: ScheduleRules;
  readonly labels: FormContext['labels'];
  readonly format: PlannedFormat;
  /** Epoch ms. */
  readonly now: number;
}

/** The formats of the app's language; others once the language changes. */
function usePlannedFormat(): PlannedFormat {
  const locale = useLocale();
  return useMemo(() => createPlannedFormat(locale), [locale]);
}

/** What the page is drawn with once its list is there. */
export function usePlannedContext(known: {
  readonly account: DeliveryView;
  readonly list: ScheduleList | null;
  readonly catalogue: CatalogueState;
  /** Epoch ms. */
  readonly now: number;
}): PlannedContext | null {
  const settingLabels = useSettingLabels();
  const format = usePlannedFormat();
  const { account, list, catalogue, now } = known;
  if (list === null) return null;
  const labels = settingLabels.of(catalogueIn(catalogue));
  return { account, rules: list.rules, labels, format, now };
}
