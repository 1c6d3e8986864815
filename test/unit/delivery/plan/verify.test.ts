import { describe, expect, it } from 'vitest';
import { beginRead } from '../../../../electron/delivery/plan/observe.ts';
import { holdForNetwork, releaseHold } from '../../../../electron/delivery/plan/retry.ts';
import { settle } from '../../../../electron/delivery/plan/settle.ts';
import type { Slot } from '../../../../electron/delivery/plan/slot.ts';
import {
  applied,
  appliedSlot,
  calling,
  confirmed,
  context,
  intent,
  noon,
  notice,
  slot,
} from '../support/slots.ts';

const ending = (endsAt: number | null): Slot =>
  appliedSlot('lunch', { written: confirmed('lunch', { endsAt }), verifyAt: noon });

describe('whether a write holds', () => {
  it('is looked at a quarter of a minute after it', () => {
    const written = settle(
      calling(slot({ desired: intent('lunch') })),
      { seq: 1, outcome: applied('lunch') },
      context(),
    );
    expect(written.verifyAt).toBe(noon + 15_000);
  });

  it('is looked at once', () => {
    expect(beginRead(ending(null), noon).verifyAt).toBeNull();
    expect(beginRead(slot({ verifyAt: noon }), noon).verifyAt).toBeNull();
  });

  it('is looked at again soon after the end of a timed status, and then no more', () => {
    expect(beginRead(ending(noon + 1), noon).verifyAt).toBe(noon + 1 + 5000);
    expect(beginRead(ending(noon), noon).verifyAt).toBeNull();
    expect(beginRead(ending(noon - 1), noon).verifyAt).toBeNull();
  });

  it('costs a call of the budget', () => {
    expect(beginRead(ending(null), noon).calls).toEqual([noon]);
  });
});

describe('a computer that woke', () => {
  const failing = slot({ desired: intent('lunch'), failures: 7, notBefore: noon + 600_000 });

  it('forgets the failures from before it slept and waits for its network', () => {
    expect(holdForNetwork(failing, noon + 9)).toMatchObject({ failures: 0, notBefore: noon + 9 });
  });

  it('sends what it held once the network is there, and nothing later than it would have', () => {
    const held = holdForNetwork(failing, noon + 9);
    expect(releaseHold(held, noon + 4).notBefore).toBe(noon + 4);
    expect(releaseHold(held, noon + 20).notBefore).toBe(noon + 9);
  });

  it('does not put off what was not held', () => {
    const free = slot({ desired: intent('lunch') });
    expect(releaseHold(free, noon + 4)).toBe(free);
  });
});

describe('an account that failed for a while', () => {
  const unexpectedPages = { count: 2, since: noon - 9 };
  const before = slot({
    desired: intent('lunch'),
    failures: 4,
    notBefore: noon - 1,
    unexpectedPages,
  });
  const run = (one: Slot, outcome: Parameters<typeof settle>[1]['outcome']): Slot =>
    settle(one, { seq: 1, outcome }, context());
  const calmed = { failures: 0, notBefore: null, unexpectedPages: null };

  it.each(['refused', 'auth-expired'] as const)('counts anew after it was %s', (kind) => {
    expect(run(calling(before), { kind, notice })).toMatchObject(calmed);
  });

  it('counts anew after a change made elsewhere was found', () => {
    const drifted = { kind: 'drifted', shows: null, notice } as const;
    expect(run(calling(before), drifted)).toMatchObject(calmed);
    const written = confirmed('busy', { endsAt: noon });
    expect(run(calling({ ...before, written }), drifted)).toMatchObject(calmed);
  });

  it('knows that its vendor answered, whatever the answer was', () => {
    const asked = calling(before);
    for (const kind of ['refused', 'auth-expired'] as const) {
      expect(run(asked, { kind, notice }).answeredAt).toBe(noon);
    }
    expect(run(asked, { kind: 'rate-limited', retryAfterMs: 5, notice }).answeredAt).toBe(noon);
    expect(run(asked, { kind: 'drifted', shows: null, notice }).answeredAt).toBe(noon);
  });

  it('has nothing left to say once replaced credentials were only refused to the old ones', () => {
    const flying = calling({ ...before, outcome: { kind: 'transient', notice } });
    const inFlight =
      flying.inFlight === null ? null : { ...flying.inFlight, ignoreAuthFailure: true };
    expect(run({ ...flying, inFlight }, { kind: 'auth-expired', notice })).toMatchObject({
      ...calmed,
      parked: false,
      outcome: null,
    });
  });
});
