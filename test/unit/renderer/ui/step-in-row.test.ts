import { describe, expect, it } from 'vitest';
import { stepInRow } from '../../../../renderer/ui/focus.ts';

describe('a row of pages', () => {
  it('is walked with the arrows and ends at both sides', () => {
    expect(stepInRow('ArrowRight', 0, 3)).toBe(1);
    expect(stepInRow('ArrowRight', 2, 3)).toBe(2);
    expect(stepInRow('ArrowLeft', 2, 3)).toBe(1);
    expect(stepInRow('ArrowLeft', 0, 3)).toBe(0);
    expect(stepInRow('ArrowDown', 0, 3)).toBe(1);
    expect(stepInRow('ArrowUp', 0, 3)).toBe(0);
    expect(stepInRow('Home', 2, 3)).toBe(0);
    expect(stepInRow('End', 0, 3)).toBe(2);
  });

  it('leaves every other key alone', () => {
    expect(stepInRow('Enter', 0, 3)).toBeNull();
    expect(stepInRow('Tab', 0, 3)).toBeNull();
  });
});
