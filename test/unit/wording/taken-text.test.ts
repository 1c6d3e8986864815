import { describe, expect, it } from 'vitest';
import { takenFailure, type Owned } from '../../../electron/wording/taken-text.ts';
import { generalSchema } from '../../../electron/contract/settings/general.ts';
import { speechOf } from '../controls/support.ts';

const { texts } = await speechOf('pl');
const owned: Owned = {
  statuses: [
    { id: 'lunch', name: 'Obiad', hotkey: 'Control+Alt+Space' },
    { id: 'nap', name: 'Drzemka', hotkey: 'Control+Alt+Space' },
  ],
  general: generalSchema.parse({}),
};

describe('what only one can have', () => {
  it('may stay with two where a file gave it to both', () => {
    const nap = { id: 'nap', name: 'Sjesta', hotkey: 'Control+Alt+Space' };
    expect(takenFailure(nap, owned, texts)).toBeNull();
  });

  it('is refused at its field in the language of the person', () => {
    expect(takenFailure({ id: 'new', name: 'obiad' }, owned, texts)).toEqual({
      code: 'usage',
      path: ['name'],
      sentence: 'Tę nazwę ma już status „Obiad”',
    });
    const without = { ...owned, statuses: [] };
    expect(
      takenFailure({ id: 'new', name: 'x', hotkey: 'Alt+Ctrl+Space' }, without, texts),
    ).toEqual({
      code: 'usage',
      path: ['hotkey'],
      sentence: 'Tego skrótu używa już szybka zmiana statusu',
    });
  });

  it('is free where nobody has it, and where nothing is given', () => {
    expect(takenFailure({ id: 'new', name: 'Spacer', hotkey: 'F9' }, owned, texts)).toBeNull();
    expect(takenFailure({ id: 'new', name: '', hotkey: '' }, owned, texts)).toBeNull();
  });
});
