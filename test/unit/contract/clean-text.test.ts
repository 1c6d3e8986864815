import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountBaseSchema } from '../../../electron/contract/settings/settings.ts';
import { cleanLine, cleanText } from '../../../electron/contract/clean-text.ts';
import { messageSchema, statusSchema } from '../../../electron/contract/settings/status.ts';

const legitimate = [
  'Lunch',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇵🇱',
  '☕️',
  'استراحة الغداء',
  'הפסקת צהריים',
  'می‌خواهم',
  'שלום \u200Eabc\u200F',
  'Zaz\u0301o\u0301l\u0301c\u0301',
  '休憩　中',
];

describe('a line that was typed', () => {
  it.each(legitimate)('stays as it is: %s', (text) => {
    expect(cleanLine(text)).toBe(text);
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['two\nlines', 'two lines'],
    ['two\r\n\r\nlines', 'two lines'],
    ['a\tb\u2028c\u0085d', 'a b c d'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['half \uD83D of a pair', 'half  of a pair'],
    ['\uFEFFmarked', 'marked'],
    ['\u202Egnol\u202C', 'gnol'],
    ['\u2067left open', 'left open'],
    ['  padded  ', 'padded'],
    ['no\uFFFEchar', 'nochar'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(cleanLine(typed)).toBe(stored);
  });

  it('is well-formed, of one line, and does not change a second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 0, max: 0xffff }),
        (text, unit) => {
          const clean = cleanLine(`${text}${String.fromCharCode(unit)}`);
          expect(clean.isWellFormed()).toBe(true);
          expect(clean).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          expect(cleanLine(clean)).toBe(clean);
        },
      ),
    );
  });
});

describe('a text of several lines', () => {
  it('keeps its lines and tabs, with one sign for each end', () => {
    expect(cleanText('one\r\n\ttwo\rthree\u2028four')).toBe('one\n\ttwo\nthree\nfour');
    expect(cleanText(' \u202Ekeeps its space\u0000 ')).toBe(' keeps its space ');
  });
});

describe('what is stored of a name and a message', () => {
  const nameOf = (name: string): string => statusSchema.parse({ id: 'a', name, kind: 'busy' }).name;

  it('is clean, and its length is that of the clean text', () => {
    expect(nameOf(' Lunch\nbreak\u202E ')).toBe('Lunch break');
    expect(nameOf(`${'x'.repeat(80)}\u0000`)).toBe('x'.repeat(80));
    expect(accountBaseSchema.shape.name.parse('Sato\u2069\tHana')).toBe('Sato Hana');
    expect(messageSchema.parse('one\r\ntwo\u0007')).toBe('one\ntwo');
  });

  it('is nothing where there is nothing to see', () => {
    expect(messageSchema.parse('\u200B\u2060 ')).toBe('');
    expect(statusSchema.safeParse({ id: 'a', name: '\n\t\u202E', kind: 'busy' }).success).toBe(
      false,
    );
  });
});
