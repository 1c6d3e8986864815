import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffLimits, backoffMs } from '../../../../electron/delivery/plan/budget.ts';

describe('backoffMs', () => {
  it('stays between a millisecond and a reach that doubles up to ten minutes', () => {
    const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), randoms, (failures, random) => {
        const waitMs = backoffMs(failures, random);
        expect(Number.isInteger(waitMs)).toBe(true);
        expect(waitMs).toBeGreaterThanOrEqual(1);
        const reach = backoffLimits.baseMs * 2 ** (failures - 1);
        expect(waitMs).toBeLessThanOrEqual(Math.min(reach, backoffLimits.capMs));
      }),
    );
  });

  it.each([
    [1, 0.5, 500],
    [2, 0.5, 1000],
    [5, 0.25, 4000],
    [8, 0, 1],
    [9, 0, 128_000],
    [40, 0, 300_000],
    [40, 0.5, 450_000],
    [1, 0, 1],
  ])('after %i failures at %f waits %i ms', (failures, random, waitMs) => {
    expect(backoffMs(failures, random)).toBe(waitMs);
  });
});
