import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createDurationFormat } from '../history/create-duration-format.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { endsAt } from './ends-at.ts';
import type { EntryClock } from './entry/entry-clock.ts';
import type { EntryEnding } from './entry/found-ending.ts';

/** Says what an ending comes to: `for 45 min · until 14:05`, or why it cannot be meant. */
export type EndingText = (ending: EntryEnding, clock: EntryClock) => string;

/** The wording of endings in the person's language; `nextMorning` is epoch ms, null if unknown. */
export function useEndingText(nextMorning: number | null): EndingText {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const instant = useInstantFormat();
  const duration = useMemo(() => createDurationFormat(language), [language]);
  return (said, clock) => {
    if (said.kind === 'trouble') return t(`switcher.${said.trouble}`);
    const { ending } = said;
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
