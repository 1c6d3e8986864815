import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  presetSpan,
  instantOf,
  spanTexts,
} from '../../../../../renderer/features/planned/planned-span.ts';

const at = (...parts: readonly [number, number, number, number?, number?]): number =>
  new Date(...parts).getTime();

describe('a usual time', () => {
  it.each([
    ['a Sunday', 22],
    ['a Monday', 16],
    ['a Saturday', 21],
  ])('is the work days of the next week, on %s too', (_, day) => {
    expect(presetSpan('nextWeek', at(2026, 10, day, 23, 59))).toEqual({
      fromDay: '2026-11-23',
      fromTime: '00:00',
      toDay: '2026-11-27',
      toTime: '23:59',
    });
  });

  it('is the whole of tomorrow, over the end of a year', () => {
    expect(presetSpan('tomorrow', at(2026, 11, 31, 8, 0))).toEqual({
      fromDay: '2027-01-01',
      fromTime: '00:00',
      toDay: '2027-01-01',
      toTime: '23:59',
    });
  });
});

describe('what the time fields hold', () => {
  it('stands for the very instant they were filled with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (instant) => {
        const { fromDay, fromTime } = spanTexts({ startsAt: instant, endsAt: instant });
        expect(instantOf(fromDay, fromTime, instant)).toBe(instant);
      }),
    );
  });

  it('stands for whole minutes once it is changed, and for nothing while it is incomplete', () => {
    const seven = new Date(2026, 10, 22, 9, 5, 7).getTime();
    expect(instantOf('2026-11-22', '09:06', seven)).toBe(at(2026, 10, 22, 9, 6));
    expect(instantOf('2026-11-22', '', seven)).toBeNull();
    expect(instantOf('', '09:05', null)).toBeNull();
  });
});
