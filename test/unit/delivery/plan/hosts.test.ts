import { describe, expect, it } from 'vitest';
import type { DeliveryAccount, Slot } from '../../../../electron/delivery/plan/slot.ts';
import { plan, planReads, readableAt } from '../../../../electron/delivery/plan/plan.ts';
import { account, calling, intent, noon, planContext, slot } from '../support/slots.ts';
import { minuteMs } from '../../../../electron/contract/time.ts';

const desired = intent('lunch');

/** An account of the one host, or of another. */
function one(id: string, changes: Partial<DeliveryAccount> = {}): DeliveryAccount {
  return account({ id, target: id, host: 'office', callsPerMinute: 100, ...changes });
}

function due(accountId: string, changes: Partial<Slot> = {}): Slot {
  return slot({ accountId, desired, ...changes });
}

function called(slots: readonly Slot[], accounts: readonly DeliveryAccount[]): readonly string[] {
  return plan(slots, planContext(accounts)).calls.map(({ accountId }) => accountId);
}

describe('the accounts of one host', () => {
  it('share its budget, whichever of them called and in whatever order they are kept', () => {
    const accounts = [one('a', { callsPerMinute: 2 }), one('b', { callsPerMinute: 2 })];
    const slots = [due('a', { calls: [noon - 20_000] }), due('b', { calls: [noon - 50_000] })];
    const wakeAt = noon - 50_000 + minuteMs;
    expect(plan(slots, planContext(accounts))).toEqual({ calls: [], wakeAt });
    expect(plan(slots.toReversed(), planContext(accounts))).toEqual({ calls: [], wakeAt });
  });

  it('are allowed together what the one of them is that is allowed most', () => {
    const accounts = [one('a', { callsPerMinute: 3 }), one('b', { callsPerMinute: 1 })];
    const slots = [due('a', { calls: [noon - 2, noon - 1] }), due('b')];
    expect(called(slots, accounts)).toEqual(['b']);
    expect(called(slots.toReversed(), accounts.toReversed())).toEqual(['b']);
  });

  it('count a call that sets out in the same moment', () => {
    const accounts = [one('a', { callsPerMinute: 1 }), one('b', { callsPerMinute: 1 })];
    const next = plan([due('a'), due('b')], planContext(accounts));
    expect(next.calls).toHaveLength(1);
    expect(next.wakeAt).toBe(noon + minuteMs);
  });

  it('are not held up by the calls of another host', () => {
    const accounts = [
      one('a', { callsPerMinute: 1 }),
      one('b', { callsPerMinute: 1, host: 'other' }),
    ];
    expect(called([due('a', { calls: [noon] }), due('b')], accounts)).toEqual(['b']);
  });

  const many = ['a', 'b', 'c', 'd', 'e', 'f'];
  const accounts = many.map((id) => one(id));

  it('are called four at a time, and the end of a call is when to look again', () => {
    const next = plan(
      many.map((id) => due(id)),
      planContext(accounts),
    );
    expect(next.calls).toHaveLength(4);
    expect(next.wakeAt).toBeNull();
  });

  it('count those whose calls run already', () => {
    const slots = many.map((id) => (id < 'd' ? calling(due(id)) : due(id)));
    expect(called(slots, accounts)).toEqual(['d']);
  });

  it('take turns: those that were called longest ago, or never, come first', () => {
    const calls = { a: [noon - 9, noon - 1], b: [noon - 5], c: [noon - 7], d: [], e: [noon - 3] };
    const slots = Object.entries(calls).map(([id, instants]) => due(id, { calls: instants }));
    expect(called(slots, accounts)).toEqual(['d', 'c', 'b', 'e']);
  });
});

describe('an account without a host', () => {
  it('stands for itself and shares nothing', () => {
    const alone = (id: string): DeliveryAccount => account({ id, target: id, callsPerMinute: 1 });
    const slots = [due('a', { calls: [noon] }), due('b')];
    expect(called(slots, [alone('a'), alone('b')])).toEqual(['b']);
  });

  it('is called as others are while its settings are not known', () => {
    expect(called([due('a'), due('b')], [])).toEqual(['a', 'b']);
  });

  it('takes whole calls only: a limit of one and a half is one', () => {
    const accounts = [account({ id: 'a', target: 'a', callsPerMinute: 1.5 })];
    expect(called([due('a', { calls: [noon] })], accounts)).toEqual([]);
  });
});

describe('reading the accounts of one host', () => {
  const both = [one('a', { callsPerMinute: 4 }), one('b', { callsPerMinute: 4 })];
  const { accounts } = planContext(both);

  it('leaves half of what they may call together for what the person chooses', () => {
    const idle = slot({ accountId: 'a' });
    const at = (calls: readonly number[]): number | null =>
      readableAt([idle, slot({ accountId: 'b', calls })], idle, { accounts });
    expect(at([noon - 5])).toBe(0);
    expect(at([noon - 5, noon])).toBe(noon - 5 + minuteMs);
  });

  it('leaves half of what each of them may call by itself, too', () => {
    const small = planContext([one('a', { callsPerMinute: 2 }), one('b')]).accounts;
    const called = slot({ accountId: 'a', calls: [noon] });
    const slots = [called, slot({ accountId: 'b' })];
    expect(readableAt(slots, called, { accounts: small })).toBe(noon + minuteMs);
  });

  it('waits for whatever holds longest', () => {
    const limitedUntil = noon + 2 * minuteMs;
    const limited = slot({ accountId: 'a', calls: [noon - 1, noon], limitedUntil });
    expect(readableAt([limited], limited, { accounts })).toBe(limitedUntil);
    const spent = { ...limited, limitedUntil: noon };
    expect(readableAt([spent], spent, { accounts })).toBe(noon - 1 + minuteMs);
  });
});

describe('looking whether a write holds', () => {
  const both = [one('a'), one('b'), one('c', { host: 'other' })];
  const written = (accountId: string, verifyAt: number | null): Slot =>
    slot({ accountId, verifyAt });
  const reads = (slots: readonly Slot[], accounts = both): ReturnType<typeof planReads> =>
    planReads(slots, planContext(accounts));

  it('is done once the time for it has come, and not before', () => {
    expect(reads([written('a', noon)])).toEqual({ reads: ['a'], wakeAt: null });
    expect(reads([written('a', noon + 1)])).toEqual({ reads: [], wakeAt: noon + 1 });
  });

  it('is not done where nothing was written', () => {
    expect(reads([written('a', null)])).toEqual({ reads: [], wakeAt: null });
  });

  it('is not done where the vendor cannot be read', () => {
    const blind = [one('a', { readBack: false })];
    expect(reads([written('a', noon)], blind)).toEqual({ reads: [], wakeAt: null });
    expect(reads([written('a', noon + 1)], blind)).toEqual({ reads: [], wakeAt: null });
  });

  it('is done one account a host at a time, the first of them, and at other hosts beside it', () => {
    const slots = ['a', 'b', 'c'].map((id) => written(id, noon));
    expect(reads(slots).reads).toEqual(['a', 'c']);
  });

  it('wakes for the first of all accounts', () => {
    const slots = [written('a', noon + 9), written('b', noon + 3), written('c', noon + 7)];
    expect(reads(slots).wakeAt).toBe(noon + 3);
  });

  it('waits for the rate limit of the vendor', () => {
    const limited = { ...written('a', noon), limitedUntil: noon + 5 };
    expect(reads([limited])).toEqual({ reads: [], wakeAt: noon + 5 });
  });
});
