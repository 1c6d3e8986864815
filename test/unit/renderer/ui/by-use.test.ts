import { describe, expect, it } from 'vitest';
import type { StatusChoice } from '../../../../electron/contract/views/status-view.ts';
import { byUse } from '../../../../renderer/lib/by-use.ts';

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
    const choices = ['a', 'b', 'c', 'd'].map(choice);
    const ids = byUse(choices, ['d', 'gone', 'b']).map(({ id }) => id);
    expect(ids).toEqual(['d', 'b', 'a', 'c']);
  });
});
