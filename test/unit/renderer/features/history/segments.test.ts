import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beneath } from '../../../../../renderer/features/history/day-timeline.tsx';
import {
  correctSegments,
  segmentsBetween,
} from '../../../../../renderer/features/history/segments-between.ts';
import { type Corrected, segmentsOf } from '../../../../../renderer/features/history/segments.ts';
import {
  partsBefore,
  type Correction,
} from '../../../../../renderer/features/history/correction-draft.ts';
import { totalsOf } from '../../../../../renderer/features/history/totals.ts';
import { corrected, lunch, sent, shown } from './entries.ts';

const span = { from: 1000, to: 2000 };
const later = 5000;
const noStatus = { status: null, name: null, kind: null } as const;

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
    expect(drawn(correctSegments(day, [corrected(1300, 1500)], span))).toEqual([
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
    const wide = correctSegments(day, [corrected(500, 1100), corrected(1900, 2900)], span);
    expect(total(wide)).toBe(total(day));
  });

  it('counts by the last answer', () => {
    const twice = [corrected(1400, 1600), corrected(1400, 1600, { status: 'lunch', at: 1700 })];
    expect(drawn(correctSegments(day, twice, span))).toEqual(drawn(day));
  });

  it('is nothing where the person says so, which a later word takes back', () => {
    const none = corrected(1400, 1600, { ...noStatus, source: 'manual' });
    const blank = correctSegments(day, [none], span);
    expect(blank[1]).toMatchObject({ status: null, kind: null, from: 1400, to: 1600 });
    expect(totalsOf(blank, new Map()).map(({ lengthMs }) => lengthMs)).toEqual([800]);
    const back = corrected(1400, 1600, { status: 'lunch', source: 'manual', at: 1700 });
    expect(correctSegments(day, [none, back], span)).toEqual(day);
  });

  it('counts as it was said where nothing was recorded, but not beyond what is looked at', () => {
    const said = correctSegments([], [corrected(500, 1100, { source: 'manual' })], span);
    expect(said).toMatchObject([{ status: 'meeting', from: 1000, to: 1100, corrected: true }]);
    const none = corrected(500, 1100, { ...noStatus, source: 'manual' });
    expect(correctSegments([], [none], span)).toEqual([]);
  });

  it('is marked with its note, and not marked where it only says what is recorded', () => {
    const same = corrected(1300, 1500, { status: 'lunch', source: 'manual' });
    expect(
      correctSegments(day, [same], span).map(({ from, corrected: isCorrected }) => [
        from,
        isCorrected,
      ]),
    ).toEqual([
      [1000, false],
      [1300, true],
      [1400, false],
      [1500, false],
      [1600, false],
    ]);
    const [, noted] = correctSegments(day, [{ ...same, note: 'with Ann' }], span);
    expect(noted).toMatchObject({ message: 'with Ann', corrected: true, to: 1500 });
  });

  it('leaves what showed visible beneath', () => {
    const counted = correctSegments(day, [corrected(1300, 1500)], span);
    expect(drawn(beneath(day, counted))).toEqual([
      ['available', 1300, 1400],
      ['lunch', 1400, 1500],
    ]);
  });
});

describe('taking a correction back', () => {
  const time = fc.integer({ min: 0, max: 20 }).map((step) => 1000 + step * 50);
  const status = fc.constantFrom('available', 'lunch', 'meeting', null);
  const record = fc
    .array(fc.record({ at: time, status }), { maxLength: 6 })
    .map((all) =>
      all
        .toSorted((a, b) => a.at - b.at)
        .map((each) => (each.status === null ? shown(each.at, noStatus) : shown(each.at, each))),
    );
  const correction = fc
    .tuple(time, time, status, fc.option(fc.constant('a note'), { nil: undefined }))
    .filter(([from, to]) => from < to)
    .map(([from, to, said, note]) =>
      manually({ from, to, status: said, ...(note === undefined ? {} : { note }) }),
    );

  function manually({ from, to, status: said, note }: Correction): Corrected {
    const words = said === null ? noStatus : { status: said, name: null, kind: null };
    const noted = note === undefined ? {} : { note };
    return corrected(from, to, { ...words, ...noted, source: 'manual', at: later });
  }

  it('brings back what counted before, whatever was recorded and put right', () => {
    fc.assert(
      fc.property(record, fc.array(correction, { maxLength: 3 }), correction, (all, old, last) => {
        const before = [...all, ...old];
        const parts = partsBefore(before, last);
        expect(parts[0]?.from).toBe(last.from);
        expect(parts.at(-1)?.to).toBe(last.to);
        const after = [...before, last, ...parts.map(manually)];
        const counted = (entries: typeof after): unknown =>
          Array.from({ length: 100 }, (_, index) => {
            const at = span.from + index * 10;
            const found = segmentsBetween(entries, span, later).find(
              ({ from, to }) => from <= at && at < to,
            );
            return [found?.status ?? null, found?.corrected === true ? found.message : null];
          });
        expect(counted(after)).toEqual(counted(before));
      }),
    );
  });
});
