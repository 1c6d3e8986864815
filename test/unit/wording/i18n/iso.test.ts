import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toIso } from '../../../../electron/wording/i18n/iso.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Minutes east of Greenwich; the system counts them the other way round. */
function zone(offset: number): void {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-offset);
}

const at = Date.UTC(2026, 10, 22, 12, 0, 0, 412);

describe('ISO 8601', () => {
  it.each([
    [0, '2026-11-22T12:00:00+00:00'],
    [60, '2026-11-22T13:00:00+01:00'],
    [540, '2026-11-22T21:00:00+09:00'],
    [330, '2026-11-22T17:30:00+05:30'],
    [345, '2026-11-22T17:45:00+05:45'],
    [-210, '2026-11-22T08:30:00-03:30'],
    [-720, '2026-11-22T00:00:00-12:00'],
    [840, '2026-11-23T02:00:00+14:00'],
  ])('has the offset of a zone %i minutes east', (offset, text) => {
    zone(offset);
    expect(toIso(at)).toBe(text);
  });

  it('keeps the milliseconds where they are asked for', () => {
    zone(60);
    expect(toIso(at, true)).toBe('2026-11-22T13:00:00.412+01:00');
    expect(toIso(at - 412, true)).toBe('2026-11-22T13:00:00.000+01:00');
  });

  it('means the same instant in every zone', () => {
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const instants = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(offsets, instants, (offset, instant) => {
        zone(offset);
        expect(Date.parse(toIso(instant, true))).toBe(instant);
      }),
    );
  });
});
