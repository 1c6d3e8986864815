import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Footprint } from '../../../electron/contract/views/delivery.ts';
import type { Json } from '../../../electron/contract/json.ts';
import {
  attemptOf,
  guessAttempt,
  planFields,
  recallAttempt,
  type FieldPlan,
  type Fields,
} from '../../../electron/vendors/footprint.ts';

const names = ['code', 'notes', '__proto__', 'constructor'] as const;
const value = fc.oneof(fc.constantFrom<Json>('', 'theirs', 'ours', null), fc.string());
const fields = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), value), {
    selector: ([name]) => name,
  })
  .map((entries): Fields => Object.fromEntries(entries));

const traceOf = (footprint: Footprint, name: string): unknown =>
  new Map(Object.entries(footprint)).get(name);

const own = (record: Fields, name: string): Json =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

describe('the rule of fields', () => {
  test('a named field is written and what stood there is remembered', () => {
    const current = { code: 'attend', notes: 'theirs' };
    const plan = planFields({ current, wanted: { code: 'absence' }, footprint: {} });
    expect(plan.next).toEqual({ code: 'absence', notes: 'theirs' });
    expect(plan.footprint).toEqual({ code: { wrote: 'absence', before: 'attend' } });
  });

  test('a field named as "" is emptied on purpose', () => {
    const plan = planFields({ current: { notes: 'theirs' }, wanted: { notes: '' }, footprint: {} });
    expect(plan.next).toEqual({ notes: '' });
  });

  test('a second text of ours still remembers what stood before the first', () => {
    const footprint = { notes: { wrote: 'lunch', before: 'theirs' } };
    const plan = planFields({ current: { notes: 'lunch' }, wanted: { notes: 'tea' }, footprint });
    expect(plan.footprint).toEqual({ notes: { wrote: 'tea', before: 'theirs' } });
  });

  test('a field that is no longer named is taken back', () => {
    const footprint = { notes: { wrote: 'lunch', before: 'theirs' } };
    const plan = planFields({ current: { notes: 'lunch' }, wanted: {}, footprint });
    expect(plan).toEqual({ next: { notes: 'theirs' }, footprint: {} });
  });

  test('what someone else wrote since is kept, and ours forgotten', () => {
    const footprint = { notes: { wrote: 'lunch', before: 'old' } };
    const plan = planFields({ current: { notes: 'theirs' }, wanted: {}, footprint });
    expect(plan).toEqual({ next: { notes: 'theirs' }, footprint: {} });
  });

  test('a write whose answer was lost is ours all the same once the vendor holds it', () => {
    const attempted = { notes: { wrote: 'lunch', before: 'theirs' } };
    const held = recallAttempt({}, attempted, { notes: 'lunch' });
    expect(planFields({ current: { notes: 'lunch' }, wanted: {}, footprint: held }).next).toEqual({
      notes: 'theirs',
    });
    expect(recallAttempt({}, attempted, { notes: 'other' })).toEqual({});
  });

  test('an attempt guessed from its setting is the one that was made over our last write', () => {
    fc.assert(
      fc.property(fields, fields, fields, (start, last, wanted) => {
        const ours = planFields({ current: start, wanted: last, footprint: {} });
        const next = planFields({ current: ours.next, wanted, footprint: ours.footprint });
        const made = attemptOf(next, ours.footprint);
        const guessed = guessAttempt(wanted, ours.footprint);
        for (const name of names.filter((each) => Object.hasOwn(last, each))) {
          expect(traceOf(guessed, name)).toEqual(traceOf(made, name));
        }
        const written = (attempt: Footprint) =>
          Object.entries(attempt).map(([name, { wrote }]) => [name, wrote]);
        expect(written(guessed)).toEqual(written(made));
      }),
    );
  });

  test('a field that nobody named is never changed when nothing of ours stands there', () => {
    fc.assert(
      fc.property(fields, fields, (current, wanted) => {
        const { next } = planFields({ current, wanted, footprint: {} });
        for (const name of names.filter((each) => !Object.hasOwn(wanted, each))) {
          expect(own(next, name)).toEqual(own(current, name));
        }
      }),
    );
  });

  test('taking back after any chain of statuses gives exactly what stood there at first', () => {
    fc.assert(
      fc.property(fields, fc.array(fields, { maxLength: 5 }), (start, statuses) => {
        const last = [...statuses, {}].reduce<FieldPlan>(
          ({ next, footprint }, wanted) => planFields({ current: next, wanted, footprint }),
          { next: start, footprint: {} },
        );
        expect(last.footprint).toEqual({});
        for (const name of names) expect(own(last.next, name)).toEqual(own(start, name));
      }),
    );
  });

  test('a text of somebody else, written after any status of ours, outlives the next one', () => {
    fc.assert(
      fc.property(fields, fields, (start, wanted) => {
        const ours = planFields({ current: start, wanted, footprint: {} });
        const current = { ...ours.next, notes: 'written elsewhere' };
        const after = planFields({ current, wanted: {}, footprint: ours.footprint });
        expect(own(after.next, 'notes')).toBe('written elsewhere');
      }),
    );
  });

  test('applying the same status twice changes nothing more', () => {
    fc.assert(
      fc.property(fields, fields, fields, (start, before, wanted) => {
        const earlier = planFields({ current: start, wanted: before, footprint: {} });
        const { footprint } = earlier;
        const once = planFields({ current: earlier.next, wanted, footprint });
        const twice = planFields({ current: once.next, wanted, footprint: once.footprint });
        expect(twice).toEqual(once);
      }),
    );
  });
});
