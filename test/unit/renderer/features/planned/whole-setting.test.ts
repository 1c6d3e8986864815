import { describe, expect, it } from 'vitest';
import { wholeSetting } from '../../../../../renderer/features/planned/whole-setting.ts';

describe('a setting that leaves nothing of another one standing', () => {
  it('empties the texts that it does not name', () => {
    const before = { word: 'BUSY', note: 'hi', reply: { in: { content: 'gone', only: true } } };
    expect(wholeSetting(before, { word: 'AWAY' })).toEqual({
      word: 'AWAY',
      note: '',
      reply: { in: { content: '' } },
    });
  });

  it('keeps what it names, and names nothing that was not there', () => {
    const after = { word: 'AWAY', note: 'new', reply: { in: { content: 'x' } } };
    expect(
      wholeSetting({ word: 'BUSY', reply: { in: { content: 'y', only: true } } }, after),
    ).toEqual(after);
    expect(wholeSetting({}, after)).toEqual(after);
  });
});
