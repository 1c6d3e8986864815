import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { createDurationFormat } from '../../lib/create-duration-format.ts';
import type { TFunction } from 'i18next';

/** What words are made with. */
export interface Wording {
  readonly t: TFunction;
  /** An instant, epoch ms, with its date where that is not the day of `now`. */
  instant(at: number, now: number): string;
  duration(ms: number): string;
}

/** Words, times and lengths in the app's language. */
export function useWording(): Wording {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const format = useInstantFormat();
  return useMemo(
    () => ({
      t,
      instant: (at, now) => format(new Date(at).toISOString(), now),
      duration: createDurationFormat(language),
    }),
    [t, language, format],
  );
}
