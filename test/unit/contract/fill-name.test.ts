import { describe, expect, it } from 'vitest';
import { fillName } from '../../../electron/contract/clean-text.ts';

describe('the name of a proposed status', () => {
  it('stands wherever a text asks for it, and what else is there stays', () => {
    const setting = { value: '{name}', deep: { list: ['{name}!', 1, null] }, note: '{message}' };
    expect(fillName(setting, 'Lunch $& {name}')).toEqual({
      value: 'Lunch $& {name}',
      deep: { list: ['Lunch $& {name}!', 1, null] },
      note: '{message}',
    });
  });
});
