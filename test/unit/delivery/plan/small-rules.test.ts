import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffLimits, backoffMs } from '../../../../electron/delivery/plan/backoff.ts';
import { isReadable } from '../../../../electron/delivery/plan/is-readable.ts';
import { othersReachable } from '../../../../electron/delivery/plan/others-reachable.ts';
import { sameJson } from '../../../../electron/delivery/plan/same-json.ts';
import { shiftClock } from '../../../../electron/delivery/plan/shift-clock.ts';
import { storedSlotSchema, type Slot } from '../../../../electron/delivery/plan/slot.ts';
import { fromStored, toStored } from '../../../../electron/delivery/plan/stored.ts';
import { account, appliedSlot, calling, intent, noon, notice, slot } from '../support/slots.ts';

describe('backoffMs', () => {
  it('stays between a millisecond and a reach that doubles up to five minutes', () => {
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
    [40, 0.5, 150_000],
    [1, 0, 1],
  ])('after %i failures at %f waits %i ms', (failures, random, waitMs) => {
    expect(backoffMs(failures, random)).toBe(waitMs);
  });
});

describe('sameJson', () => {
  it.each([
    [{ a: 1, b: [1, 'x'] }, { b: [1, 'x'], a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [null, {}, false],
    [{}, null, false],
    ['a', 'a', true],
    [{}, 'a', false],
    ['1', 1, false],
  ])('compares %j with %j', (a, b, isSame) => {
    expect(sameJson(a, b)).toBe(isSame);
  });
});

describe('a stored slot', () => {
  const full = calling(
    appliedSlot('lunch', {
      desired: intent('busy'),
      outcome: { kind: 'transient', notice },
      odd: { count: 1, since: noon },
      failures: 2,
      notBefore: noon + 5,
      limitedUntil: noon + 5,
    }),
  );

  it('comes back through the schema without its running call, which is simply due again', () => {
    const text = JSON.stringify(toStored(full));
    const parsed = storedSlotSchema.parse(JSON.parse(text));
    expect(fromStored(parsed, noon)).toEqual({ ...full, notBefore: null, inFlight: null });
  });

  it('does not hold an account back for ever after the clock was set back', () => {
    const dayMs = 86_400_000;
    const back = noon - 365 * dayMs;
    expect(fromStored(toStored(full), back)).toMatchObject({
      limitedUntil: back + dayMs,
      calls: [],
    });
    expect(fromStored(toStored(slot()), back).limitedUntil).toBeNull();
  });

  it('refuses keys it does not know', () => {
    expect(storedSlotSchema.safeParse({ ...toStored(slot()), token: 'x' }).success).toBe(false);
  });
});

describe('shiftClock', () => {
  it('moves every wait with the clock', () => {
    const before = calling(
      slot({
        desired: intent('busy'),
        notBefore: noon + 5,
        limitedUntil: noon + 6,
        answeredAt: noon,
        odd: { count: 1, since: noon },
      }),
    );
    expect(shiftClock(before, 1000)).toMatchObject({
      notBefore: noon - 995,
      limitedUntil: noon - 994,
      answeredAt: noon - 1000,
      calls: [noon - 1000],
      odd: { since: noon - 1000 },
      inFlight: { startedAt: noon - 1000 },
    });
  });

  it('leaves a slot without waits as it is', () => {
    expect(shiftClock(slot(), 1000)).toEqual(slot());
  });
});

describe('othersReachable', () => {
  const odd = slot({ odd: { count: 2, since: noon } });
  const other = (changes: Partial<Slot>): Slot => slot({ accountId: 'line', ...changes });
  const cases: readonly [string, Slot, boolean][] = [
    ['another answered since', other({ answeredAt: noon + 1 }), true],
    ['another answered the same choice a moment before', other({ answeredAt: noon - 900 }), true],
    [
      'another was refused, which is an answer',
      other({ answeredAt: noon, outcome: { kind: 'refused', notice } }),
      true,
    ],
    ['another answered long before', other({ answeredAt: noon - 3_600_000 }), false],
    ['another never answered', other({}), false],
    [
      'another fails by now',
      other({ answeredAt: noon, outcome: { kind: 'offline', notice } }),
      false,
    ],
    [
      'another has trouble by now',
      other({ answeredAt: noon, outcome: { kind: 'transient', notice } }),
      false,
    ],
    [
      'another gets HTML too',
      other({ answeredAt: noon, outcome: { kind: 'unexpected-response', notice } }),
      false,
    ],
  ];
  it.each(cases)('when %s', (_, one, isReachable) => {
    expect(othersReachable([odd, one], odd, noon + 5000)).toBe(isReachable);
  });

  it('does not count the account itself', () => {
    const self = slot({ answeredAt: noon });
    expect(othersReachable([self], self, noon)).toBe(false);
  });
});

describe('isReadable', () => {
  const cases: readonly [string, Partial<Slot>, Parameters<typeof account>[0], boolean][] = [
    ['nothing stands against it', {}, {}, true],
    ['the vendor cannot be read', {}, { readBack: false }, false],
    ['it is paused', { pausedByHand: true }, {}, false],
    ['its credentials were refused', { parked: true }, {}, false],
    ['the vendor limits', { limitedUntil: noon + 1 }, {}, false],
    ['the limit is over', { limitedUntil: noon }, {}, true],
    ['the budget is spent', { calls: [noon] }, { callsPerMinute: 1 }, false],
    ['the account is unknown', { accountId: 'gone' }, {}, false],
  ];
  it.each(cases)('when %s', (...[, changes, rules, can]) => {
    const accounts = new Map([['garoon', account(rules)]]);
    expect(isReadable(accounts, noon)(slot(changes))).toBe(can);
  });
});
