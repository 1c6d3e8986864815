import { describe, expect, it } from 'vitest';
import { isolated } from '../../../electron/contract/clean-text.ts';

describe('a text put into a sentence', () => {
  it.each(['Lunch', '休憩', '🍕', '', 'Zażółć 15:00'])('is left alone where it is %j', (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each(['غداء', 'צהריים 15', 'Lunch غداء'])('is set apart where it turns: %j', (text) => {
    expect(isolated(text)).toBe(`\u2068${text}\u2069`);
  });

  it('cannot turn what stands behind it', () => {
    expect(isolated('\u202Egnol')).toBe('\u2068gnol\u2069');
    expect(isolated('open\u2067')).toBe('\u2068open\u2069');
  });

  it('may hold a part that was set apart before', () => {
    const part = isolated('غداء');
    expect(isolated(part)).toBe(`\u2068${part}\u2069`);
  });
});
