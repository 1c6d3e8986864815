import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffLimits, backoffMs } from '../../../../electron/delivery/plan/budget.ts';
import { readableAt } from '../../../../electron/delivery/plan/plan.ts';
import { othersReachable } from '../../../../electron/delivery/plan/settle.ts';
import { shiftClock, type Slot } from '../../../../electron/delivery/plan/slot.ts';
import {
  fromStored,
  storedSlotSchema,
  toStored,
} from '../../../../electron/delivery/plan/stored-slot.ts';
import { account, appliedSlot, calling, intent, noon, notice, slot } from '../support/slots.ts';

describe('backoffMs', () => {
  it('stays between a millisecond and a reach that doubles up to ten minutes', () => {
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
    [8, 0, 1],
    [9, 0, 128_000],
    [40, 0, 300_000],
    [40, 0.5, 450_000],
    [1, 0, 1],
  ])('after %i failures at %f waits %i ms', (failures, random, waitMs) => {
    expect(backoffMs(failures, random)).toBe(waitMs);
  });
});

describe('a stored slot', () => {
  const full = calling(
    appliedSlot('lunch', {
      desired: intent('busy'),
      outcome: { kind: 'transient', notice },
      unexpectedPages: { count: 1, since: noon },
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

  it('waits no longer after the clock was set back', () => {
    const back = noon - 365 * 86_400_000;
    expect(fromStored(toStored(full), back)).toMatchObject({
      limitedUntil: back + 5,
      calls: [back],
    });
    expect(fromStored(toStored(slot()), back).limitedUntil).toBeNull();
  });

  it('is never held back for longer than a day', () => {
    const limited = slot({ limitedUntil: noon + 365 * 86_400_000 });
    expect(fromStored(toStored(limited), noon).limitedUntil).toBe(noon + 86_400_000);
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
        unexpectedPages: { count: 1, since: noon },
      }),
    );
    expect(shiftClock(before, 1000)).toMatchObject({
      notBefore: noon - 995,
      limitedUntil: noon - 994,
      answeredAt: noon - 1000,
      calls: [noon - 1000],
      unexpectedPages: { since: noon - 1000 },
      inFlight: { startedAt: noon - 1000 },
    });
  });

  it('leaves a slot without waits as it is', () => {
    expect(shiftClock(slot(), 1000)).toEqual(slot());
  });
});

describe('othersReachable', () => {
  const paged = slot({ unexpectedPages: { count: 2, since: noon } });
  const other = (changes: Partial<Slot>): Slot => slot({ accountId: 'line', ...changes });
  const cases: readonly [string, Slot, boolean][] = [
    ['another answered since', other({ answeredAt: noon + 1 }), true],
    ['another answered before that', other({ answeredAt: noon - 1 }), false],
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
    expect(othersReachable([paged, one], paged)).toBe(isReachable);
  });

  it('does not count the account itself', () => {
    const self = { ...paged, answeredAt: noon };
    expect(othersReachable([self], self)).toBe(false);
  });

  it('counts from the start of the call where it is the first with a page', () => {
    const first = calling(slot({ desired: intent('lunch') }));
    expect(othersReachable([first, other({ answeredAt: noon })], first)).toBe(true);
    expect(othersReachable([first, other({ answeredAt: noon - 1 })], first)).toBe(false);
    expect(othersReachable([slot(), other({ answeredAt: noon })], slot())).toBe(false);
  });
});

describe('readableAt', () => {
  const cases: readonly [string, Partial<Slot>, Parameters<typeof account>[0], number | null][] = [
    ['nothing stands against it', {}, {}, 0],
    ['the vendor cannot be read', {}, { readBack: false }, null],
    ['it is paused', { pausedByHand: true }, {}, null],
    ['its credentials were refused', { parked: true }, {}, null],
    ['its call is under way', calling(slot({ desired: intent('lunch') })), {}, null],
    ['the vendor limits', { limitedUntil: noon + 1 }, {}, noon + 1],
    ['the budget is spent', { calls: [noon] }, { callsPerMinute: 1 }, noon + 60_000],
    ['half of the budget is spent', { calls: [noon] }, { callsPerMinute: 2 }, noon + 60_000],
    ['less than half is spent', { calls: [noon] }, { callsPerMinute: 4 }, 0],
    ['the account is unknown', { accountId: 'gone' }, {}, null],
  ];
  it.each(cases)('when %s', (...[, changes, rules, at]) => {
    const accounts = new Map([['garoon', account(rules)]]);
    const one = slot(changes);
    expect(readableAt([one], one, { accounts })).toBe(at);
  });
});
