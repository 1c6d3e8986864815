import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropIndexAt,
  type RowEdges,
} from '../../../../../renderer/features/statuses/use-row-drag.ts';

const rows: readonly RowEdges[] = [
  { top: 0, bottom: 40 },
  { top: 40, bottom: 120 },
  { top: 120, bottom: 160 },
];

describe('a row that is let go', () => {
  it('stays while the pointer is over its own place', () => {
    expect(dropIndexAt(rows, 1, 45)).toBe(1);
    expect(dropIndexAt(rows, 1, 119)).toBe(1);
  });

  it('passes another one at its middle', () => {
    expect(dropIndexAt(rows, 0, 79)).toBe(0);
    expect(dropIndexAt(rows, 0, 81)).toBe(1);
    expect(dropIndexAt(rows, 2, 81)).toBe(2);
    expect(dropIndexAt(rows, 2, 79)).toBe(1);
  });

  it('goes to the ends beyond them, and never further', () => {
    expect(dropIndexAt(rows, 1, -500)).toBe(0);
    expect(dropIndexAt(rows, 1, 5000)).toBe(2);
    fc.assert(
      fc.property(fc.nat(2), fc.integer(), (from, y) => {
        const to = dropIndexAt(rows, from, y);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(rows.length);
      }),
    );
  });
});
