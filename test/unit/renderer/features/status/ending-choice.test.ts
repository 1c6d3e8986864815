import { describe, expect, it } from 'vitest';
import { endingSchema } from '../../../../../electron/contract/ending.ts';
import {
  endingChoices,
  findEndingChoice,
  toEnding,
  endingText,
  minutesText,
} from '../../../../../renderer/lib/ending-choice.ts';
import { createI18n } from '../../../../../renderer/i18n/create-i18n.ts';

describe('how long a status lasts', () => {
  it.each(endingChoices)('is an ending that the contract accepts, or none ($id)', (choice) => {
    const chosen = toEnding(choice, choice.id === 'instant' ? '2026-11-23T15:30' : '15:30');
    const accepted =
      chosen.kind === 'none' ||
      endingSchema.safeParse(chosen.kind === 'ending' ? chosen.ending : null).success;
    expect(accepted).toBe(true);
  });

  it('is so many minutes for the lengths', () => {
    expect(toEnding(findEndingChoice('minutes-45'), '')).toEqual({
      kind: 'ending',
      ending: { kind: 'for', ms: 2_700_000 },
    });
  });

  it.each([
    ['09:05', 9, 5],
    ['23:59', 23, 59],
    ['00:00:30', 0, 0],
  ])('is the time of day that was typed (%s)', (time, hour, minute) => {
    expect(toEnding(findEndingChoice('clock'), time)).toEqual({
      kind: 'ending',
      ending: { kind: 'clock', hour, minute },
    });
  });

  it('is the date and time that was typed, by the clock of the computer', () => {
    expect(toEnding(findEndingChoice('instant'), '2026-11-23T09:05')).toEqual({
      kind: 'ending',
      ending: { kind: 'instant', at: new Date(2026, 10, 23, 9, 5).getTime() },
    });
    expect(toEnding(findEndingChoice('instant'), '15:30')).toEqual({ kind: 'time-missing' });
  });

  it.each(['', '9:5', '24:00', 'noon'])('is missing without a time of day (%s)', (time) => {
    expect(toEnding(findEndingChoice('clock'), time)).toEqual({ kind: 'time-missing' });
  });

  it('is no end time for a choice that does not exist', () => {
    expect(findEndingChoice('never')).toEqual({ id: 'none' });
  });
});

describe('what a length is called', async () => {
  const { t } = await createI18n('en');

  it('is hours where they are whole, else minutes', () => {
    expect([45, 60, 90, 120].map((minutes) => minutesText(minutes, t))).toEqual([
      '45 minutes',
      '1 hour',
      '90 minutes',
      '2 hours',
    ]);
  });

  it('is different for every choice', () => {
    const texts = endingChoices.map((choice) => endingText(choice, t));
    expect(new Set(texts).size).toBe(endingChoices.length);
  });
});
