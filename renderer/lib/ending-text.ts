import type { TFunction } from 'i18next';
import type { EndingChoice } from './ending-choice.ts';

const minutesPerHour = 60;

/** A length in whole minutes: in hours where these are whole too. */
export function minutesText(minutes: number, t: TFunction): string {
  return minutes % minutesPerHour === 0
    ? t('ending.hours', { count: minutes / minutesPerHour })
    : t('ending.minutes', { count: minutes });
}

/** What a choice of "how long" is called. */
export function endingText(choice: EndingChoice, t: TFunction): string {
  return 'minutes' in choice ? minutesText(choice.minutes, t) : t(`ending.${choice.id}`);
}
