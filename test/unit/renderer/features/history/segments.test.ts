import { describe, expect, it } from 'vitest';
import { correctSegments } from '../../../../../renderer/features/history/correct-segments.ts';
import { segmentsOf } from '../../../../../renderer/features/history/segments.ts';
import { corrected, lunch, sent, shown } from './entries.ts';

const span = { from: 1000, to: 2000 };
const later = 5000;

function drawn(segments: ReturnType<typeof segmentsOf>): unknown {
  return segments.map(({ status, from, to }) => [status, from, to]);
}

describe('the segments of a day', () => {
  it('begin with what held at its beginning and end where the next one begins', () => {
    const entries = [shown(200), lunch(1200), sent(1201), shown(1500)];
    expect(drawn(segmentsOf(entries, span, later))).toEqual([
      ['available', 1000, 1200],
      ['lunch', 1200, 1500],
      ['available', 1500, 2000],
    ]);
  });

  it('end at the present on a day that is not over', () => {
    expect(drawn(segmentsOf([shown(1100)], span, 1300))).toEqual([['available', 1100, 1300]]);
  });

  it('are none on a day to come', () => {
    expect(segmentsOf([shown(200)], span, 900)).toEqual([]);
  });

  it('leave a gap where no status showed', () => {
    const none = shown(1200, { status: null, name: null, kind: null, source: null, why: null });
    expect(drawn(segmentsOf([shown(1000), none, lunch(1600)], span, later))).toEqual([
      ['available', 1000, 1200],
      ['lunch', 1600, 2000],
    ]);
  });

  it('leave out what showed for no time at all', () => {
    expect(drawn(segmentsOf([shown(1000), lunch(1400), shown(1400)], span, later))).toEqual([
      ['available', 1000, 1400],
      ['available', 1400, 2000],
    ]);
  });

  it('say why, and fall back on the id of a status without a name', () => {
    const [segment] = segmentsOf([shown(1000, { name: null })], span, later);
    expect(segment).toMatchObject({ name: 'available', why: 'picked from the window' });
  });
});

describe('what the person put right', () => {
  const day = segmentsOf([shown(1000), lunch(1400), shown(1600)], span, later);

  it('replaces what showed in that time, over several segments', () => {
    expect(drawn(correctSegments(day, [corrected(1300, 1500)]))).toEqual([
      ['available', 1000, 1300],
      ['meeting', 1300, 1400],
      ['meeting', 1400, 1500],
      ['lunch', 1500, 1600],
      ['available', 1600, 2000],
    ]);
  });

  it('adds no time that was not recorded', () => {
    const total = (segments: typeof day): number =>
      segments.reduce((sum, { from, to }) => sum + to - from, 0);
    const wide = correctSegments(day, [corrected(500, 1100), corrected(1900, 2900)]);
    expect(total(wide)).toBe(total(day));
  });

  it('counts by the last answer', () => {
    const twice = [corrected(1400, 1600), corrected(1400, 1600, { status: 'lunch', at: 1700 })];
    expect(drawn(correctSegments(day, twice))).toEqual(drawn(day));
  });
});
