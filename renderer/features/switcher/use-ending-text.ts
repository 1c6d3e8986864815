import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createDurationFormat } from '../../lib/create-duration-format.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import type { EntryClock } from './entry/resolve-clock.ts';
import type { EntryEnding } from './entry/found-ending.ts';
import type { Ending } from '../../../electron/contract/ending.ts';

const minutesPerHour = 60;

/** When an ending falls (epoch ms) by the clock alone; null where working hours decide. */
export function endsAt(ending: Ending, clock: EntryClock): number | null {
  switch (ending.kind) {
    case 'for':
      return clock.now + ending.ms;
    case 'clock': {
      const minute = ending.hour * minutesPerHour + ending.minute;
      return clock.dayAt(minute > clock.minuteOfDay ? 0 : 1, minute);
    }
    case 'end-of-day':
      return clock.dayAt(1, 0);
    case 'instant':
      return ending.at;
    case 'next-morning':
      return null;
  }
}

/** Says what an ending comes to: `for 45 min · until 14:05`, or why it cannot be meant. */
export type EndingText = (ending: EntryEnding, clock: EntryClock) => string;

/** The wording of endings in the person's language; `nextMorning` is epoch ms, null if unknown. */
export function useEndingText(nextMorning: number | null): EndingText {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const instant = useInstantFormat();
  const duration = useMemo(() => createDurationFormat(language), [language]);
  return (typed, clock) => {
    if (typed.kind === 'trouble') return t(`switcher.${typed.trouble}`);
    const { ending } = typed;
    const at = endsAt(ending, clock) ?? nextMorning;
    const time = at === null ? null : instant(new Date(at).toISOString(), clock.now);
    const until = time === null ? null : t('switcher.until', { time });
    const parts = [
      ending.kind === 'for' ? t('switcher.for', { duration: duration(ending.ms) }) : null,
      ending.kind === 'end-of-day' || ending.kind === 'next-morning'
        ? t(`switcher.${ending.kind}`)
        : null,
      ending.kind === 'end-of-day' ? null : until,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
}
