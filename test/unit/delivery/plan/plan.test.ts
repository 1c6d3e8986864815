import { describe, expect, it } from 'vitest';
import { spend } from '../../../../electron/delivery/plan/budget.ts';
import { plan, readableAt } from '../../../../electron/delivery/plan/plan.ts';
import { begin } from '../../../../electron/delivery/plan/settle.ts';
import type { Slot } from '../../../../electron/delivery/plan/slot.ts';
import {
  account,
  appliedSlot,
  calling,
  confirmed,
  intent,
  noon,
  notice,
  planContext,
  slot,
} from '../support/slots.ts';

const desired = intent('lunch');
const two = account({ callsPerMinute: 2 });
const at = (now: number): ReturnType<typeof planContext> => planContext([two], { now });

describe('plan', () => {
  it('calls an account that does not show what is wanted, with what was written before', () => {
    const written = confirmed('busy');
    const unconfirmed = [{ value: 'away' }];
    expect(plan([slot({ desired, written, unconfirmed })], at(noon))).toEqual({
      calls: [
        { accountId: 'garoon', intent: desired, written, unconfirmed, overwriteTheirs: false },
      ],
      wakeAt: null,
    });
  });

  const quiet: readonly [string, Slot][] = [
    ['nothing is wanted', slot()],
    ['its call is under way', calling(slot({ desired }))],
    ['it is paused by hand', slot({ desired, pausedByHand: true })],
    ['it is parked', slot({ desired, parked: true })],
    ['the vendor refused', slot({ desired, outcome: { kind: 'refused', notice } })],
    ['it was changed elsewhere', slot({ desired, outcome: { kind: 'drifted', notice } })],
    ['it shows what is wanted', appliedSlot('lunch')],
  ];
  it.each(quiet)('leaves an account alone when %s', (_, one) => {
    expect(plan([one], at(noon))).toEqual({ calls: [], wakeAt: null });
  });

  it('waits for the later of backoff and rate limit, and calls at that very instant', () => {
    const one = slot({ desired, notBefore: noon + 5, limitedUntil: noon + 9 });
    expect(plan([one], at(noon))).toEqual({ calls: [], wakeAt: noon + 9 });
    expect(plan([one], at(noon + 9)).calls).toHaveLength(1);
  });

  it('does not send a timed status whose end has passed', () => {
    const ending = slot({ desired: intent('lunch', { endsAt: noon }) });
    expect(plan([ending], at(noon))).toEqual({ calls: [], wakeAt: null });
    expect(plan([ending], at(noon - 1)).calls).toHaveLength(1);
  });

  it('lets accounts set out first that are read before they are written', () => {
    const accounts = ['a', 'b', 'c'].map((id) => ({
      ...account({ readBack: id !== 'a' }),
      id,
      host: id,
    }));
    const slots = accounts.map(({ id }) => slot({ accountId: id, desired }));
    const { calls } = plan(slots, planContext(accounts, { now: noon }));
    expect(calls.map(({ accountId }) => accountId)).toEqual(['b', 'c', 'a']);
  });

  it('wakes for the first of all accounts', () => {
    const waits = (accountId: string, ms: number): Slot =>
      slot({ accountId, desired, notBefore: noon + ms });
    expect(plan([waits('a', 7), waits('b', 3), waits('c', 9)], at(noon)).wakeAt).toBe(noon + 3);
  });

  it('calls one account while another waits', () => {
    const slots = [slot({ desired, notBefore: noon + 5 }), slot({ accountId: 'line', desired })];
    const next = plan(slots, at(noon));
    expect(next.calls.map(({ accountId }) => accountId)).toEqual(['line']);
    expect(next.wakeAt).toBe(noon + 5);
  });

  it('puts off what is over the budget of the last minute and drops nothing', () => {
    const one = slot({ desired, calls: [noon - 50_000, noon - 20_000] });
    expect(plan([one], at(noon))).toEqual({ calls: [], wakeAt: noon + 10_000 });
    expect(plan([one], at(noon + 10_000)).calls).toHaveLength(1);
  });

  it('has a budget for an account without a limit of its own', () => {
    const one = slot({ desired, calls: Array.from({ length: 30 }, () => noon) });
    expect(plan([one], planContext([])).wakeAt).toBe(noon + 60_000);
  });

  it('lets at least one call a minute through, whatever the limit says', () => {
    expect(
      plan([slot({ desired })], planContext([account({ callsPerMinute: 0 })])).calls,
    ).toHaveLength(1);
  });
});

describe('begin', () => {
  it('notes the call, its budget and that it may arrive although no answer comes', () => {
    const before = slot({ desired, attempts: 1, calls: [noon - 60_000, noon - 59_999] });
    expect(begin(before, desired, noon)).toMatchObject({
      attempts: 2,
      calls: [noon - 59_999, noon],
      unconfirmed: [{ value: 'lunch' }],
      inFlight: {
        intent: desired,
        startedAt: noon,
        unconfirmedBefore: [],
        ignoreAuthFailure: false,
      },
    });
  });

  it('remembers each setting once and the latest eight of them', () => {
    const values = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const end = values.reduce((one, value) => begin(one, intent(value), noon), slot({ desired }));
    expect(end.unconfirmed.map((setting) => setting['value'])).toEqual([
      'a',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'i',
    ]);
  });
});

describe('begin, for a setting that was tried before', () => {
  it('remembers it as the latest and not twice', () => {
    const before = slot({ desired, unconfirmed: [{ value: 'lunch' }, { value: 'busy' }] });
    expect(begin(before, desired, noon).unconfirmed).toEqual([
      { value: 'busy' },
      { value: 'lunch' },
    ]);
  });
});

describe('spend', () => {
  it('counts a read against the budget and nothing else', () => {
    expect(spend(slot({ desired }), noon)).toEqual(slot({ desired, calls: [noon] }));
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
