import { describe, expect, it } from 'vitest';
import { acceleratorOf, type KeyPress } from '../../../../renderer/ui/accelerator-of.ts';

const press = (code: string, ...held: ('ctrl' | 'alt' | 'shift' | 'meta')[]): KeyPress => ({
  code,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
});

describe('a recorded hotkey', () => {
  it.each([
    [press('Digit1', 'ctrl', 'alt'), 'Control+Alt+1'],
    [press('KeyB', 'shift', 'alt', 'ctrl'), 'Control+Alt+Shift+B'],
    [press('Numpad7', 'ctrl'), 'Control+num7'],
    [press('ArrowUp', 'alt', 'meta'), 'Alt+Super+Up'],
    [press('F9'), 'F9'],
    [press('Space', 'ctrl', 'alt'), 'Control+Alt+Space'],
    [press('Minus', 'ctrl'), 'Control+-'],
  ])('is written as the system wants it: %o', (keys, accelerator) => {
    expect(acceleratorOf(keys, false)).toEqual({ kind: 'accelerator', accelerator });
  });

  it('names the command key of a Mac', () => {
    expect(acceleratorOf(press('KeyL', 'meta', 'shift'), true)).toEqual({
      kind: 'accelerator',
      accelerator: 'Shift+Command+L',
    });
  });

  it('waits while only modifiers are held', () => {
    for (const code of ['ControlLeft', 'AltRight', 'ShiftLeft', 'MetaLeft']) {
      expect(acceleratorOf(press(code, 'ctrl'), false)).toEqual({ kind: 'unfinished' });
    }
  });

  it('takes no key away from typing, and none that has no name', () => {
    expect(acceleratorOf(press('KeyA'), false)).toEqual({ kind: 'too-plain' });
    expect(acceleratorOf(press('KeyA', 'shift'), false)).toEqual({ kind: 'too-plain' });
    expect(acceleratorOf(press('Lang1', 'ctrl'), false)).toEqual({ kind: 'unknown' });
  });
});
