import { describe, expect, it } from 'vitest';
import { afterConflict } from '../../../../../renderer/features/planned/use-planned-edit.ts';
import { hasCapacity, toCome } from '../../../../../renderer/features/planned/use-schedule.ts';
import { planned, rules } from './planned-rules.ts';

const now = 50;
const seen = planned();
const other = planned({ id: 'b', startsAt: 300, endsAt: 400 });

describe('what became of what the person saw', () => {
  it('is that it looks other now, and would be replaced', () => {
    const changed = planned({ endsAt: 250 });
    const conflict = afterConflict(seen, { rules, entries: [changed] }, now);
    expect(conflict).toEqual({ kind: 'changed', now: changed });
  });

  it('is that it is gone, and there is room for it anew', () => {
    expect(afterConflict(seen, { rules, entries: [] }, now)).toEqual({ kind: 'gone' });
    const roomy = { ...rules, most: null };
    expect(afterConflict(seen, { rules: roomy, entries: [other] }, now)).toEqual({ kind: 'gone' });
  });

  it('is that it has begun, whatever its id is now', () => {
    const entries = [{ ...seen, id: 'new' }];
    expect(afterConflict(seen, { rules, entries }, 150)).toEqual({ kind: 'begun' });
  });

  it('is that another one took the room, and would be replaced if it is the only one', () => {
    for (const was of [seen, null]) {
      const conflict = afterConflict(was, { rules, entries: [other] }, now);
      expect(conflict).toEqual({ kind: 'taken', now: other });
    }
    const two = { rules: { ...rules, most: 2 }, entries: [other, { ...other, id: 'c' }] };
    expect(afterConflict(null, two, now)).toEqual({ kind: 'full' });
  });
});

describe('the room for planned statuses', () => {
  it('is not taken by one that is running', () => {
    const list = { rules, entries: [seen, other] };
    expect(toCome(list, 150)).toEqual([other]);
    expect(hasCapacity({ rules, entries: [seen] }, 150)).toBe(true);
    expect(hasCapacity({ rules, entries: [seen] }, now)).toBe(false);
    expect(hasCapacity({ rules: { ...rules, most: null }, entries: [seen] }, now)).toBe(true);
  });
});
