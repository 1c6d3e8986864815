import { describe, expect, it } from 'vitest';
import { createInstantFormat } from '../../../../renderer/i18n/use-instant-format.ts';

const noon = '2026-11-22T12:00:00+01:00';
const now = Date.parse('2026-11-22T15:00:00+01:00');

describe('the format of an instant', () => {
  it('is the time alone on the same day of the shown zone', () => {
    expect(createInstantFormat('pl', 'Europe/Warsaw')(noon, now)).toBe('12:00');
    expect(createInstantFormat('en-GB', 'Asia/Tokyo')(noon, now)).toBe('20:00');
  });

  it('names the day when it is another one', () => {
    const text = createInstantFormat('en-GB', 'Europe/Warsaw')('2026-11-23T09:00:00+01:00', now);
    expect(text).toMatch(/Mon.*23.*Nov.*9:00/u);
  });

  it('counts the day in the shown zone, not in the zone of the text', () => {
    const lateEvening = Date.parse('2026-11-22T23:30:00+01:00');
    expect(createInstantFormat('en-GB', 'Asia/Tokyo')(noon, lateEvening)).toMatch(/22/u);
  });

  it('gives back what is no instant', () => {
    expect(createInstantFormat('en')('soon', now)).toBe('soon');
  });
});
