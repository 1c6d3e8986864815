import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '../../../electron/vendors/shorten.ts';

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe('shorten', () => {
  test('leaves a text that fits as it is', () => {
    expect(shorten('back at one', 11)).toEqual({ text: 'back at one', shortened: false });
  });

  test('cuts with an ellipsis that counts too', () => {
    expect(shorten('back at one', 5)).toEqual({ text: 'back…', shortened: true });
  });

  test('never cuts a family emoji in two', () => {
    const family = '👨‍👩‍👧';
    expect(shorten(`ab${family}cd`, 6).text).toBe('ab…');
    expect(shorten(`ab${family}cdefg`, 12).text).toBe(`ab${family}c…`);
  });

  test('never exceeds the limit in graphemes or UTF-16 units, and keeps whole graphemes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 60 }),
        (text, limit) => {
          const cut = shorten(text, limit);
          expect(cut.text.length).toBeLessThanOrEqual(limit);
          expect(cut.shortened).toBe(cut.text !== text);
          const kept = cut.shortened ? cut.text.slice(0, -1) : cut.text;
          expect(graphemes(text).join('').startsWith(kept)).toBe(true);
          expect(graphemes(text).slice(0, graphemes(kept).length).join('')).toBe(kept);
        },
      ),
    );
  });
});
