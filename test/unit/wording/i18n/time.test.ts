import { describe, expect, it } from 'vitest';
import { languages } from '../../../../electron/contract/languages.ts';
import { createTimeFormat } from '../../../../electron/wording/i18n/time.ts';
import { secondMs, minuteMs, hourMs } from '../../../../electron/contract/time.ts';

const noon = new Date(2026, 10, 22, 12, 0).getTime();

describe('a duration', () => {
  const english = createTimeFormat('en');

  it.each([
    [hourMs, '1 h'],
    [hourMs + 30 * minuteMs, '1 h 30 min'],
    [45 * minuteMs, '45 min'],
    [90 * secondMs, '1 min 30 s'],
    [26 * hourMs, '1 d 2 h'],
    [0, '0 s'],
    [59_600, '1 min'],
  ])('of %i ms is %s', (ms, text) => {
    expect(english.duration(ms)).toBe(text);
  });

  it.each(languages)('is in the words of the language and never empty: %s', (language) => {
    const { duration } = createTimeFormat(language);
    for (const ms of [0, 400, secondMs, 59_999, hourMs, 366 * 24 * hourMs]) {
      expect(duration(ms)).toMatch(/\d/u);
    }
  });

  it('is said in Polish and Japanese as people there do', () => {
    expect(createTimeFormat('pl').duration(hourMs)).toContain('godz');
    expect(createTimeFormat('ja').duration(hourMs)).toContain('時間');
  });
});

describe('the clock', () => {
  it.each(languages)('names the day only where it is another one: %s', (language) => {
    const { clock } = createTimeFormat(language);
    const today = clock(noon + hourMs, noon);
    const tomorrow = clock(noon + 25 * hourMs, noon);
    expect(today.length).toBeLessThan(tomorrow.length);
    expect(tomorrow).toContain('23');
  });

  it('is the one of the language', () => {
    expect(createTimeFormat('pl').clock(noon + hourMs, noon)).toBe('13:00');
  });
});
