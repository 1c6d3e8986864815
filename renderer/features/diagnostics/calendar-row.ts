import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';
import type { Row } from './row.ts';
import type { Wording } from './wording.ts';

type Calendar = NonNullable<Diagnosis['calendar']>;

function todayText({ today }: Calendar, { t }: Wording): string {
  return today === 0
    ? t('diagnostics.calendar.noneToday')
    : t('diagnostics.calendar.today', { count: today });
}

/** Where meetings are read, when that was last, and how many are still to come today. */
export function calendarRow({ calendar, at }: Diagnosis, wording: Wording): Row {
  const { t, instant } = wording;
  const label = t('diagnostics.calendar.label');
  if (calendar === null) {
    return { label, value: t('diagnostics.calendar.none'), notes: [t('diagnostics.noRule')] };
  }
  const { host, file, readAt, problem } = calendar;
  const place = host ?? file;
  return {
    label,
    value:
      readAt === null
        ? t('diagnostics.calendar.notRead')
        : t('diagnostics.calendar.read', { time: instant(readAt, at) }),
    notes: [
      ...(readAt === null ? [] : [todayText(calendar, wording)]),
      // The path of its field says nothing to who looks at the page.
      ...(problem === null ? [] : [problem.replace(/^[\w.]+: /u, '')]),
    ],
    ...(place !== null && { personal: t('diagnostics.from', { source: place }) }),
  };
}
