import { describe, expect, it } from 'vitest';
import { besideNetworkPage } from '../../../../electron/delivery/plan/retry.ts';
import { othersReachable } from '../../../../electron/delivery/plan/settle.ts';
import type { Slot } from '../../../../electron/delivery/plan/slot.ts';
import {
  account,
  appliedSlot,
  calling,
  intent,
  noon,
  notice,
  planContext,
  slot,
} from '../support/slots.ts';

const desired = intent('lunch');
const unexpectedPages = { count: 2, since: noon - 9 };

function page(accountId: string, changes: Partial<Slot> = {}): Slot {
  const outcome = { kind: 'unexpected-response', notice: { code: 'not-json' } } as const;
  return slot({
    accountId,
    desired,
    unexpectedPages,
    outcome,
    failures: 9,
    notBefore: noon + 9,
    ...changes,
  });
}

const waits = { kind: 'unexpected-response', notice: { code: 'network-sign-in' } } as const;

/** What the slots are after the call of the first of them; accounts of one letter share a host. */
function beside(...slots: readonly Slot[]): readonly Slot[] {
  const { accounts } = planContext(
    slots.map(({ accountId }) =>
      account({ id: accountId, target: accountId, host: accountId.slice(0, 1) }),
    ),
  );
  return besideNetworkPage(slots, { accountId: slots[0]?.accountId ?? '', accounts, now: noon });
}

describe('pages from several hosts at once', () => {
  it('are the sign-in page of the network, and every account that sees one says so', () => {
    for (const one of beside(page('a1'), page('b1'), page('b2'))) {
      expect(one).toMatchObject({ outcome: waits, unexpectedPages: { count: 1, since: noon } });
    }
  });

  it('are looked for every half minute, however long it takes', () => {
    const [often, seldom] = beside(page('a1', { failures: 3 }), page('b1', { failures: 9 }));
    expect([often?.failures, seldom?.failures]).toEqual([3, 6]);
  });

  it('leave accounts alone that see none', () => {
    const fine = appliedSlot('lunch', { accountId: 'c1' });
    const away = slot({
      accountId: 'd1',
      desired,
      unexpectedPages,
      outcome: { kind: 'offline', notice },
    });
    const untold = slot({ accountId: 'e1', desired, unexpectedPages });
    expect(beside(page('a1'), page('b1'), fine, away, untold).slice(2)).toEqual([
      fine,
      away,
      untold,
    ]);
  });
});

describe('a page from one host alone', () => {
  it('is its own, however many of its accounts see it', () => {
    const slots = [page('a1'), page('a2')];
    expect(beside(...slots)).toEqual(slots);
  });

  const others: readonly [string, Slot][] = [
    ['is parked already', page('b1', { parked: true })],
    ['saw one once and answers by now', page('b1', { unexpectedPages: null })],
    ['sees no page but broken answers', page('b1', { outcome: { ...waits, notice } })],
    ['has nothing to tell', page('b1', { outcome: null })],
  ];
  it.each(others)('stays its own when an account of another host %s', (_, other) => {
    const slots = [page('a1'), other];
    expect(beside(...slots)).toEqual(slots);
  });
});

describe('the first account that gets through', () => {
  const waiting = page('b1', { outcome: waits });

  it.each(['refused', 'rate-limited', 'drifted', 'auth-expired'] as const)(
    'makes those due that wait for the network when it was %s',
    (kind) => {
      const [, next] = beside(
        slot({ desired, accountId: 'a1', outcome: { kind, notice } }),
        waiting,
      );
      expect(next).toMatchObject({ failures: 0, notBefore: null });
    },
  );

  it('makes them due when it was applied', () => {
    const [, next] = beside(appliedSlot('lunch', { accountId: 'a1' }), waiting);
    expect(next).toMatchObject({ failures: 0, notBefore: null });
  });

  it.each(['offline', 'transient', 'unexpected-response'] as const)(
    'is not one whose call was %s',
    (kind) => {
      const failed = slot({ desired, accountId: 'a1', outcome: { kind, notice } });
      expect(beside(failed, waiting)).toEqual([failed, waiting]);
    },
  );

  it('is not one that answered long before, while another call failed', () => {
    const failed = slot({ desired, accountId: 'a1', outcome: { kind: 'offline', notice } });
    const before = appliedSlot('lunch', { accountId: 'c1' });
    expect(beside(failed, waiting, before)).toEqual([failed, waiting, before]);
  });

  it('does not hurry accounts that wait for something else', () => {
    const through = appliedSlot('lunch', { accountId: 'a1' });
    const away = slot({
      accountId: 'b1',
      desired,
      failures: 4,
      notBefore: noon + 9,
      outcome: { kind: 'offline', notice },
    });
    const fresh = slot({ accountId: 'c1', desired, notBefore: noon + 9 });
    expect(beside(through, away, fresh)).toEqual([through, away, fresh]);
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
