import { describe, expect, it } from 'vitest';
import { nextIndex } from '../../../../../renderer/features/status/status-choices.tsx';

const place = { index: 2, count: 6, columns: 2 };

describe('moving through the statuses', () => {
  it.each([
    ['ArrowRight', 3],
    ['ArrowLeft', 1],
    ['ArrowDown', 4],
    ['ArrowUp', 0],
    ['Home', 0],
    ['End', 5],
  ])('%s leads to its neighbour in the grid', (key, index) => {
    expect(nextIndex(key, place)).toBe(index);
  });

  it('stops at the ends', () => {
    expect(nextIndex('ArrowUp', { ...place, index: 1 })).toBe(1);
    expect(nextIndex('ArrowRight', { ...place, index: 5 })).toBe(5);
  });

  it('leaves other keys alone', () => {
    expect(nextIndex('Tab', place)).toBeNull();
  });
});
