import { describe, expect, it } from 'vitest';
import { localClock } from '../../../../../renderer/features/switcher/entry/resolve-clock.ts';
import { quickEntry } from '../../../../../renderer/features/switcher/entry/quick-entry.ts';
import { endsAt } from '../../../../../renderer/features/switcher/use-ending-text.ts';
import { nextRow } from '../../../../../renderer/features/switcher/switcher.tsx';
import { languages } from '../../../../../electron/contract/languages.ts';
import { loadCatalogue } from '../../../../../renderer/i18n/catalogues.ts';
import { clockAt, contextOf, midnight } from './entry-context.ts';
import { minuteMs } from '../../../../../electron/contract/time.ts';

describe('the rows of the switcher', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 0, 4],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['a', 2, null],
  ])('%s leads from %i to %s', (key, from, to) => {
    expect(nextRow(key, from, 5)).toBe(to);
  });

  it('lead nowhere where there are none', () => {
    expect(nextRow('ArrowDown', 0, 0)).toBeNull();
  });
});

describe('when an ending falls', () => {
  const clock = clockAt('13:20');
  it.each([
    [{ kind: 'for', ms: 45 * minuteMs } as const, 845],
    [{ kind: 'clock', hour: 14, minute: 0 } as const, 840],
    [{ kind: 'clock', hour: 1, minute: 0 } as const, 1440 + 60],
    [{ kind: 'end-of-day' } as const, 1440],
    [{ kind: 'instant', at: midnight + 900 * minuteMs } as const, 900],
  ])('%o is so many minutes into the day', (ending, minutes) => {
    expect(endsAt(ending, clock)).toBe(midnight + minutes * minuteMs);
  });

  it('is not known here where working hours decide', () => {
    expect(endsAt({ kind: 'next-morning' }, clock)).toBeNull();
  });
});

describe('the clock of this computer', () => {
  it('knows the minute of the day and the midnights around it', () => {
    const now = new Date(2026, 10, 24, 13, 20).getTime();
    const clock = localClock(now);
    expect(clock.minuteOfDay).toBe(800);
    expect(clock.dayAt(0, 800)).toBe(now);
    expect(new Date(clock.dayAt(1, 0)).getDate()).toBe(25);
  });
});

describe('the examples that the switcher shows', () => {
  it.each(languages)('are understood in %s', async (language) => {
    const { window } = await loadCatalogue(language);
    const { exampleFor, exampleUntil, exampleStay } =
      // Every language has the keys of English, which a test of its own holds it to.
      (window as { switcher: Record<'exampleFor' | 'exampleUntil' | 'exampleStay', string> })
        .switcher;
    const first = (text: string): string => {
      const [candidate] = quickEntry(text.replace('{{name}}', 'Lunch'), contextOf());
      return JSON.stringify([candidate?.statusId, candidate?.message, candidate?.ending]);
    };
    const ending = (said: object): object => ({ kind: 'ending', ending: said });
    expect(first(exampleFor)).toBe(
      JSON.stringify(['lunch', null, ending({ kind: 'for', ms: 45 * minuteMs })]),
    );
    expect(first(exampleUntil)).toBe(
      JSON.stringify(['lunch', null, ending({ kind: 'clock', hour: 14, minute: 0 })]),
    );
    expect(first(exampleStay)).toBe(
      JSON.stringify(['available', null, ending({ kind: 'clock', hour: 16, minute: 0 })]),
    );
  });
});
