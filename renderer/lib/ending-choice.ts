import type { Ending } from '../../electron/contract/ending.ts';
import type { TFunction } from 'i18next';
import { minuteMs } from '../../electron/contract/time.ts';

/** The offers of "how long"; lengths in minutes. */
export const endingChoices = [
  { id: 'none' },
  { id: 'minutes-15', minutes: 15 },
  { id: 'minutes-30', minutes: 30 },
  { id: 'minutes-45', minutes: 45 },
  { id: 'minutes-60', minutes: 60 },
  { id: 'minutes-120', minutes: 120 },
  { id: 'end-of-day' },
  { id: 'next-morning' },
  { id: 'clock' },
  { id: 'instant' },
] as const;

export type EndingChoice = (typeof endingChoices)[number];
export type EndingChoiceId = EndingChoice['id'];

/** The choice of this id; an unknown id is no end time. */
export function findEndingChoice(id: string): EndingChoice {
  return endingChoices.find((choice) => choice.id === id) ?? endingChoices[0];
}

/** A choice as the contract says it: an ending, none at all, or a time that is still missing. */
export type ChosenEnding =
  | { readonly kind: 'none' }
  | { readonly kind: 'ending'; readonly ending: Ending }
  | { readonly kind: 'time-missing' };

function clockEnding(time: string): ChosenEnding {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/u.exec(time);
  if (match === null) return { kind: 'time-missing' };
  const [, hour, minute] = match;
  return { kind: 'ending', ending: { kind: 'clock', hour: Number(hour), minute: Number(minute) } };
}

/** What a field for a date and time holds: `2026-11-22T14:00` in the computer's own zone. */
function instantEnding(time: string): ChosenEnding {
  const at = /^\d{4}-\d{2}-\d{2}T/u.test(time) ? new Date(time).getTime() : Number.NaN;
  return Number.isNaN(at)
    ? { kind: 'time-missing' }
    : { kind: 'ending', ending: { kind: 'instant', at } };
}

/**
 * Turns the choice into an ending, with what stands in its field: a time of day (`HH:MM`) or a date
 * and time.
 */
export function toEnding(choice: EndingChoice, time: string): ChosenEnding {
  if ('minutes' in choice) {
    return { kind: 'ending', ending: { kind: 'for', ms: choice.minutes * minuteMs } };
  }
  switch (choice.id) {
    case 'none':
      return { kind: 'none' };
    case 'end-of-day':
    case 'next-morning':
      return { kind: 'ending', ending: { kind: choice.id } };
    case 'clock':
      return clockEnding(time);
    case 'instant':
      return instantEnding(time);
  }
}

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
