import { describe, expect, it } from 'vitest';
import { switcherBounds, switcherSize } from '../../../electron/controls/switcher.ts';

describe('the place of the switcher', () => {
  it('is the middle of the display, with a third of the free height above', () => {
    expect(switcherBounds({ x: 0, y: 24, width: 1920, height: 1036 })).toEqual({
      x: 680,
      y: 224,
      ...switcherSize,
    });
  });

  it('is on the display that was given, wherever that one lies', () => {
    const { x, y } = switcherBounds({ x: -1280, y: -200, width: 1280, height: 1024 });
    expect(x).toBe(-920);
    expect(y).toBe(-4);
  });

  it('shrinks to a display that is smaller', () => {
    const small = { x: 10, y: 20, width: 320, height: 240 };
    expect(switcherBounds(small)).toEqual(small);
  });
});
