import { describe, expect, it } from 'vitest';
import { foldName } from '../../../electron/contract/clean-text.ts';

describe('two names are the same where people would take them for it', () => {
  it.each([
    ['Lunch', ' LUNCH '],
    ['Przerwa śniadaniowa'.normalize('NFC'), 'PRZERWA ŚNIADANIOWA'.normalize('NFD')],
    ['Ｌｕｎｃｈ', 'lunch'],
    ['ﾗﾝﾁ', 'ランチ'],
    ['휴식'.normalize('NFC'), '휴식'.normalize('NFD')],
    ['Lunch', 'Lu\u200Bn\u200Dch\u00AD'],
    ['Lunch break', 'Lunch\u00A0 break'],
    ['Lunch break', 'Lunch\nbreak'],
    ['☕', '☕️'],
    ['غداء', '\u202Eغداء\u202C'],
  ])('%j and %j', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['Lunch', 'Brunch'],
    ['Łódź', 'Lodz'],
    ['👩‍💻', '👩💻'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['か', 'が'],
    ['🇵🇱', '🇯🇵'],
  ])('but not %j and %j', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});
