import { describe, expect, it } from 'vitest';
import { regionalLocale } from '../../../electron/contract/languages.ts';

const afternoon = new Date(2026, 10, 22, 13, 5);
const clock = (locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(afternoon);

describe('the locale of dates and times', () => {
  it.each([
    ['en', ['en_GB.UTF-8'], 'en-GB'],
    ['en', ['pl_PL.UTF-8', 'en-US'], 'en-PL'],
    ['ja', ['ja-JP'], 'ja-JP'],
    ['en', ['zh-Hant-TW'], 'en-TW'],
    ['en', ['es-419'], 'en-419'],
    ['ru', ['de_DE@euro'], 'ru-DE'],
  ])('is %s as it is written in the region of %j: %s', (language, tags, locale) => {
    expect(regionalLocale(language, tags)).toBe(locale);
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
  });

  it('goes by the first tag that has a region', () => {
    expect(regionalLocale('en', ['C.UTF-8', '', 'ko', 'ko-KR', 'en-US'])).toBe('en-KR');
  });

  it.each([[[]], [['C']], [['POSIX']], [['en']], [['x-klingon']], [['en-usage']], [['../..']]])(
    'is the language itself where the system names no region: %j',
    (tags) => {
      expect(regionalLocale('pl', tags)).toBe('pl');
    },
  );

  it('shows the hours as the region does', () => {
    expect(clock(regionalLocale('en', ['en-GB']))).toBe('13:05');
    expect(clock(regionalLocale('en', ['de-DE']))).toBe('13:05');
    expect(clock(regionalLocale('en', ['en-US']))).toMatch(/^1:05\sPM$/u);
  });
});
