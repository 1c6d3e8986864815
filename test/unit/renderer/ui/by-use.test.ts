import { describe, expect, it } from 'vitest';
import type { StatusChoice } from '../../../../../electron/contract/views.ts';
import { byUse } from '../../../../../renderer/features/status/by-use.ts';

const choice = (id: string): StatusChoice => ({
  id,
  name: id,
  kind: 'busy',
  message: null,
  icon: null,
  colour: null,
  hotkey: null,
  minutes: null,
  accounts: [],
});

describe('the statuses by use', () => {
  it('begin with those picked most; the others keep the order of the person', () => {
    const choices = ['a', 'b', 'constructor', 'd'].map(choice);
    const ids = byUse(choices, { d: 7, b: 2 }).map(({ id }) => id);
    expect(ids).toEqual(['d', 'b', 'a', 'constructor']);
  });
});
