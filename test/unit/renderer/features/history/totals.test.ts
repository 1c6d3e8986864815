import { describe, expect, it } from 'vitest';
import { allowanceOf } from '../../../../../renderer/features/history/total-list.tsx';
import { segmentsOf } from '../../../../../renderer/features/history/segments.ts';
import { sumTotals, totalsOf } from '../../../../../renderer/features/history/totals.ts';
import { lunch, shown } from './entries.ts';

const span = { from: 0, to: 1000 };
const allowances = new Map([['lunch', 100]]);

describe('the totals', () => {
  it('are of each status, the longest first', () => {
    const segments = segmentsOf([lunch(0), shown(80)], span, 1000);
    expect(totalsOf(segments, allowances)).toMatchObject([
      { status: 'available', lengthMs: 920, times: 1, allowedMs: null, overMs: 0 },
      { status: 'lunch', lengthMs: 80, times: 1, allowedMs: 100, overMs: 0 },
    ]);
  });

  it('take another message for the same stay, and a break in between for another', () => {
    const segments = segmentsOf(
      [lunch(0), lunch(60, { message: 'soon back' }), shown(120), lunch(200), shown(250)],
      span,
      1000,
    );
    expect(totalsOf(segments, allowances)).toContainEqual(
      expect.objectContaining({ status: 'lunch', times: 2, lengthMs: 170, overMs: 20 }),
    );
  });

  it('count what is beyond the allowance each time anew', () => {
    const segments = segmentsOf([lunch(0), shown(90), lunch(200), shown(350)], span, 1000);
    expect(totalsOf(segments, allowances)).toContainEqual(
      expect.objectContaining({ status: 'lunch', lengthMs: 240, overMs: 50 }),
    );
  });

  it('of a week are those of its days together', () => {
    const monday = totalsOf(segmentsOf([lunch(0), shown(150)], span, 1000), allowances);
    const tuesday = totalsOf(segmentsOf([lunch(0), shown(40)], span, 1000), allowances);
    expect(sumTotals([monday, tuesday, []])).toMatchObject([
      { status: 'available', lengthMs: 1810, times: 2 },
      { status: 'lunch', lengthMs: 190, times: 2, overMs: 50 },
    ]);
  });

  it('stand to what is allowed: time left over once is no credit for another time', () => {
    const segments = segmentsOf([lunch(0), shown(40), lunch(200), shown(350)], span, 1000);
    const [available, taken] = totalsOf(segments, allowances);
    expect(available && allowanceOf(available)).toBeNull();
    expect(taken && allowanceOf(taken)).toEqual({
      eachMs: 100,
      allowedMs: 200,
      usedMs: 140,
      leftMs: 60,
      overMs: 50,
    });
  });
});
