import { describe, expect, it } from 'vitest';
import { hasVisibleText } from '../../../electron/contract/clean-text.ts';
import { statusSchema, writtenStatusSchema } from '../../../electron/contract/settings/status.ts';

describe('a text with something to see', () => {
  it.each(['Lunch', '🍕', '休憩', 'استراحة', '👩‍💻', '-', 'e\u0301', '🇵🇱', '1️⃣', '\u200BLunch'])(
    'is %j',
    (text) => {
      expect(hasVisibleText(text)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    '\u00A0',
    '\u200B',
    '\u200D\uFEFF',
    '\u2060',
    '\u3164',
    '\uFE0F',
    '\u2800',
    '\u0301\u0323',
    '\u202E\u2066',
    '\uD800',
    '\t',
  ])('is not %j', (text) => {
    expect(hasVisibleText(text)).toBe(false);
  });
});

describe('the name of a status', () => {
  it('needs something to see, but one that is stored stays readable', () => {
    const unseen = { id: 'unseen', name: '\u200B', kind: 'busy' };
    expect(writtenStatusSchema.safeParse(unseen).error?.issues[0]).toMatchObject({
      path: ['name'],
      message: 'empty',
    });
    expect(statusSchema.safeParse(unseen).success).toBe(true);
    expect(writtenStatusSchema.safeParse({ ...unseen, name: '🍕' }).success).toBe(true);
  });
});
