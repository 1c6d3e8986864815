import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingSchema } from '../../../../../electron/contract/ending.ts';
import { foldText } from '../../../../../renderer/features/switcher/entry/fold-text.ts';
import { quickEntry } from '../../../../../renderer/features/switcher/entry/quick-entry.ts';
import { endsAt } from '../../../../../renderer/features/switcher/use-ending-text.ts';
import { contextOf } from './entry-context.ts';

const pieces = fc.constantFrom(
  ...['busy', 'lunch', '会議', '점심', 'обед', 'do', 'до', 'until', 'まで', '까지', 'tomorrow'],
  ...[
    '14',
    '14:00',
    '2pm',
    '３時',
    '3시',
    'min',
    '時間',
    '1h30',
    '1,5',
    '午後',
    'na',
    '99999',
    'h',
  ],
  ...[' ', '  ', '\u3000', '\n', '.', ':', '🙂', '\u200b', 'ł', 'e\u0301', '\ud800', '½', '24:00'],
);
const entry = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hour, minute]) => `${String(hour)}:${String(minute)}`);

describe('whatever is typed', () => {
  it('gives only statuses there are, endings that can be meant, and messages of what was typed', () => {
    fc.assert(
      fc.property(entry, time, (text, clock) => {
        const context = contextOf(clock);
        const ids = context.statuses.map(({ id }) => id);
        for (const { statusId, ending, message } of quickEntry(text, context)) {
          expect(ids).toContain(statusId);
          if (ending?.kind === 'ending') {
            expect(endingSchema.safeParse(ending.ending).success).toBe(true);
            const at = endsAt(ending.ending, context.clock);
            expect(at === null || at > context.clock.now).toBe(true);
          }
          expect(message).not.toBe('');
          const typed = text.normalize('NFC').replaceAll(/\s+/gu, ' ');
          for (const word of (message ?? '').split(' ')) expect(typed).toContain(word);
        }
      }),
    );
  });

  it('is folded so that every sign leads back to where it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { source, text: folded, at } = foldText(text);
        expect(at).toHaveLength(folded.length + 1);
        expect(at.toSorted((one, other) => one - other)).toEqual(at);
        expect(at.at(-1)).toBe(source.length);
      }),
    );
  });

  it('is understood even when it is as long as can be', () => {
    const text = 'busy until 1 1h 2:3 do 4 まで '.repeat(34);
    expect(quickEntry(text, contextOf())[0]?.statusId).toBe('busy');
  });
});
