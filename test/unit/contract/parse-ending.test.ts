import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../electron/contract/duration.ts';
import { endingSchema } from '../../../electron/contract/ending.ts';
import { parseFor, parseUntil } from '../../../electron/contract/parse-ending.ts';
import { dayMs } from '../../../electron/contract/time.ts';

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['45m', 2_700_000],
    ['1h30m', 5_400_000],
    ['1d2h3m4s', 93_784_000],
    ['1H30M', 5_400_000],
    [' 45m ', 2_700_000],
    ['0s', 0],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', ' ', '5', 'm', '1.5h', '-1h', '30m1h', '1h 30m', '1h1h', 'soon', '１h', '1w'])(
    'is not read from "%s"',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('is not read from a number too large to be counted', () => {
    expect(parseDuration(`${'9'.repeat(30)}d`)).toBeNull();
  });

  it('is the sum of its parts', () => {
    const amount = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, (hours, minutes) => {
        const text = `${String(hours)}h${String(minutes)}m`;
        expect(parseDuration(text)).toBe(hours * 3_600_000 + minutes * 60_000);
      }),
    );
  });
});

describe('--for', () => {
  it.each([
    ['1s', 1000],
    ['366d', 366 * dayMs],
  ])('takes %s, the edge of what is allowed', (text, ms) => {
    expect(parseFor(text)).toEqual({ ok: true, ending: { kind: 'for', ms } });
  });

  it.each([
    ['0s', 'too-short'],
    ['0m', 'too-short'],
    ['366d1s', 'too-long'],
    ['soon', 'not-a-duration'],
    ['', 'not-a-duration'],
  ])('refuses "%s" as %s', (text, problem) => {
    expect(parseFor(text)).toEqual({ ok: false, problem });
  });

  it('gives only endings that the contract takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 400 * 86_400 }), (seconds) => {
        const parsed = parseFor(`${String(seconds)}s`);
        if (parsed.ok) expect(endingSchema.safeParse(parsed.ending).success).toBe(true);
        else expect(seconds < 1 || seconds > 366 * 86_400).toBe(true);
      }),
    );
  });
});

describe('--until', () => {
  it.each([
    ['13:00', 13, 0],
    ['9:05', 9, 5],
    ['00:00', 0, 0],
    ['23:59', 23, 59],
  ])('takes the clock time %s', (text, hour, minute) => {
    expect(parseUntil(text)).toEqual({ ok: true, ending: { kind: 'clock', hour, minute } });
  });

  it.each(['end-of-day', 'next-morning'] as const)('takes %s', (kind) => {
    expect(parseUntil(kind)).toEqual({ ok: true, ending: { kind } });
  });

  it.each([
    ['2026-11-22T13:00:00+01:00', Date.UTC(2026, 10, 22, 12)],
    ['2026-11-22T13:00Z', Date.UTC(2026, 10, 22, 13)],
    ['2026-11-22t13:00z', Date.UTC(2026, 10, 22, 13)],
    ['2026-11-22T13:00+0530', Date.UTC(2026, 10, 22, 7, 30)],
    ['2026-11-22T13:00:00.250-03:30', Date.UTC(2026, 10, 22, 16, 30, 0, 250)],
    ['2028-02-29T00:00Z', Date.UTC(2028, 1, 29)],
  ])('takes the instant %s', (text, at) => {
    expect(parseUntil(text)).toEqual({ ok: true, ending: { kind: 'instant', at } });
  });

  it('asks for an offset where an instant has none', () => {
    expect(parseUntil('2026-11-22T13:00:00')).toEqual({ ok: false, problem: 'no-offset' });
  });

  it.each([
    '24:00',
    '13:60',
    '13',
    '',
    'tomorrow',
    'End-Of-Day',
    '2026-11-22',
    '2026-13-01T10:00Z',
    '2026-02-30T10:00Z',
    '2027-02-29T10:00Z',
    '2026-11-22T25:00Z',
    '2026-11-22T13:00+99:00',
    '2026-11-22T13:00 (noon) Z',
    '2026-11-22T13:00Z and more',
  ])('does not take "%s" for a time', (text) => {
    expect(parseUntil(text)).toEqual({ ok: false, problem: 'not-a-time' });
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseUntil(text).ok).toBe('boolean');
        expect(typeof parseFor(text).ok).toBe('boolean');
      }),
    );
  });
});
