import { describe, expect, it } from 'vitest';
import { languages } from '../../../../../electron/contract/languages.ts';
import { createDurationFormat } from '../../../../../renderer/lib/create-duration-format.ts';
import { minuteMs } from '../../../../../electron/contract/time.ts';

describe('a length of time', () => {
  it.each([
    [0, '0 s'],
    [12_000, '12 s'],
    [59 * minuteMs + 40_000, '1 h'],
    [65 * minuteMs, '1 h 5 min'],
    [40 * 60 * minuteMs, '40 h'],
  ])('of %i ms is “%s” in English', (ms, text) => {
    expect(createDurationFormat('en')(ms)).toBe(text);
  });

  it.each(languages)('can be said in %s, none at all too', (language) => {
    const format = createDurationFormat(language);
    expect(format(90 * minuteMs)).toMatch(/1.*30/u);
    expect(format(0)).toContain('0');
  });
});
